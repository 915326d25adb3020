package lexicon

import (
	"strings"
	"testing"
)

// TestIsRegister tells lists that hold dates from plans, by the names of columns.
func TestIsRegister(t *testing.T) {
	l := Default()
	for names, want := range map[string]bool{
		"Nom, Prénom, Date de naissance, Adresse, Code postal, Téléphone":   true,
		"Réf, Désignation, Quantité, Prix unitaire, Date d'achat":           true,
		"Date, Libellé, Débit, Crédit, Solde":                               true,
		"Item, Qty, Purchased, Condition, Location":                         true,
		"Name, Vorname, Geburtsdatum, Straße, PLZ, Telefon":                 true,
		"Apellidos, Nombre, Fecha de nacimiento, Correo":                    true,
		"Cognome, Nome, Data di nascita, Cellulare":                         true,
		"Date, Horaire, Activité, Lieu, Prix, Téléphone":                    false,
		"Date, Atelier, Lieu, Tarif, Courriel":                              false,
		"Date, Title, Speaker, Email, Phone":                                false,
		"Date, Titre, Lieu":                                                 false,
		"Datum, Thema, Kosten, Telefon":                                     false,
		"Date, Événement, Ville, Code postal, Responsable, Effectif, Notes": false,
	} {
		if got := l.IsRegister(strings.Split(names, ", ")); got != want {
			t.Errorf("IsRegister(%q) = %v, want %v", names, got, want)
		}
	}
}

func TestMinutesAreTold(t *testing.T) {
	for _, text := range []string{"Compte rendu de l'assemblée du 3 mai", "Procès-verbal", "PV du 4 mai", "Étaient présents :", "Présents", "Minutes of the meeting", "Attendees:", "Protokoll vom 3. Mai", "Verbale", "Notulen 4 mei"} {
		if !Default().IsMinutes(text) {
			t.Errorf("%q begins no minutes", text)
		}
	}
	for _, text := range []string{"Réunion du 3 mai", "10 minutes", "Session de travail", "Programme", "Présentation", "Presentation of results"} {
		if Default().IsMinutes(text) {
			t.Errorf("%q begins minutes", text)
		}
	}
}
