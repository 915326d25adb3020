package typeset

import "strings"

// pictograph names in a word what a pictograph shows that no face has, in French or
// in English; "" for one that plans seldom hold.
func pictograph(r rune, language string) string {
	french, english := pictographNames(r)
	if strings.HasPrefix(language, "fr") {
		return french
	}
	return english
}

func pictographNames(r rune) (french, english string) {
	switch r {
	case '📅', '📆', '🗓':
		return "calendrier", "calendar"
	case '⏰', '⏱', '⏲', '⏳', '⌛', '⌚', '🕐', '🕑', '🕒', '🕓', '🕔', '🕕', '🕖', '🕗', '🕘', '🕙', '🕚', '🕛':
		return "horloge", "clock"
	case '🎉', '🎊', '🥳', '🎈':
		return "fête", "party"
	case '🍽', '🍴', '🥗', '🍕', '🍲', '🥘', '🥪', '🍱':
		return "repas", "meal"
	case '🥐', '🍞', '🥖', '🧁', '🍰', '🎂', '🍪':
		return "gâteau", "cake"
	case '🍷', '🥂', '🍻', '🍺', '🍹', '🍸', '🥤':
		return "verre", "drink"
	case '🍵', '🫖':
		return "thé", "tea"
	case '👥', '👤', '🗣', '👪', '🧑', '👩', '👨':
		return "personnes", "people"
	case '🙋', '✋', '🖐':
		return "main levée", "raised hand"
	case '👋':
		return "salut", "wave"
	case '👍', '👌':
		return "d'accord", "thumbs up"
	case '👎':
		return "pas d'accord", "thumbs down"
	case '👏', '🙌':
		return "bravo", "applause"
	case '🤝':
		return "poignée de main", "handshake"
	case '🙏':
		return "merci", "thanks"
	case '💪':
		return "force", "strength"
	case '💡':
		return "idée", "idea"
	case '🧠', '🤔', '💭':
		return "réflexion", "thinking"
	case '🔔', '📢', '📣':
		return "annonce", "announcement"
	case '📌', '📍':
		return "lieu", "place"
	case '📎', '🔗':
		return "lien", "link"
	case '📧', '📩', '📨', '📬', '📮':
		return "courriel", "e-mail"
	case '📞', '📱', '📲', '🤳':
		return "téléphone", "telephone"
	case '💻', '🖥', '⌨', '🖱':
		return "ordinateur", "computer"
	case '🎤', '🎙':
		return "micro", "microphone"
	case '🎥', '🎬', '📹', '📺', '📽':
		return "vidéo", "video"
	case '📷', '📸', '🖼':
		return "photo", "photo"
	case '🎧', '🎵', '🎶', '🎼':
		return "musique", "music"
	case '🎯':
		return "objectif", "target"
	case '🏆', '🥇', '🏅':
		return "prix", "award"
	case '🌟', '✨', '💫':
		return "étoile", "star"
	case '🚀':
		return "lancement", "launch"
	case '🔥':
		return "feu", "fire"
	case '🛠', '🔧', '🔨', '🧰':
		return "outils", "tools"
	case '🧩':
		return "puzzle", "puzzle"
	case '📝', '🖊', '🖋', '📋', '🗒':
		return "à noter", "note"
	case '📚', '📖', '📕', '📗', '📘', '📙', '📓':
		return "livre", "book"
	case '📄', '📃', '📑', '📁', '📂', '🗂', '🗃':
		return "document", "document"
	case '📊', '📈', '📉':
		return "graphique", "chart"
	case '🏠', '🏡', '🏢', '🏫', '🏛', '🏨', '🏣', '🏤':
		return "bâtiment", "building"
	case '🚌', '🚆', '🚄', '🚊', '🚇', '🚉', '🚗', '🚕', '🚲', '✈', '🛫':
		return "trajet", "travel"
	case '🚶', '🏃', '🥾':
		return "à pied", "on foot"
	case '🌱', '🌿', '🌳', '🌲', '🌻', '🌸':
		return "nature", "nature"
	case '🌍', '🌎', '🌏', '🌐':
		return "monde", "world"
	case '🔁', '🔄', '🔃':
		return "à répéter", "repeat"
	case '🔒', '🔐', '🔑':
		return "clé", "key"
	case '💬', '🗨', '🗯':
		return "échange", "discussion"
	case '👀', '👁', '🔍', '🔎':
		return "à voir", "look"
	case '🎓':
		return "formation", "training"
	case '🎨', '🖌':
		return "création", "art"
	case '🎭':
		return "théâtre", "theatre"
	case '🎮', '🎲', '🃏':
		return "jeu", "game"
	case '🧘', '🛌', '🛏', '😴':
		return "repos", "rest"
	case '⏸', '🛑', '⛔', '🚫':
		return "arrêt", "stop"
	case '🔴', '🟥':
		return "rouge", "red"
	case '🟠', '🟧':
		return "orange", "orange"
	case '🟡', '🟨':
		return "jaune", "yellow"
	case '🟢', '🟩':
		return "vert", "green"
	case '🔵', '🟦':
		return "bleu", "blue"
	case '🟣', '🟪':
		return "violet", "purple"
	case '🆕':
		return "nouveau", "new"
	case '🎁':
		return "cadeau", "gift"
	case '💶', '💰', '💵':
		return "argent", "money"
	}
	return "", ""
}
