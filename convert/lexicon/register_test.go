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
