package interpret_test

import "testing"

// What headings, lines and lists can be besides what the rules say, each a kind of plan.
func TestPoints(t *testing.T) {
	runPlans(t, []planCase{
		{name: "a series whose first meetings alone have days", plan: `
# Cours du soir

## Partie 1

### Leçon 1 : la gamme
**3 mars 2026, 18h**

On apporte sa flûte.

### Leçon 2 : les accords
**10 mars 2026, 18h30**
* tonique
* dominante

## Partie 2

### Leçon 3 : improviser
* sur deux accords
`, want: `
title Cours du soir
2026-03-03: Leçon 1 : la gamme
  hours 18:00-
  note On apporte sa flûte.
2026-03-10: Leçon 2 : les accords
  hours 18:30-
  note tonique
  note dominante
: Leçon 3 : improviser
  note sur deux accords
`},
		{name: "halves of days, each with a heading", plan: `
# Chantier d'insertion

## Jour 1 matin
- visite de l'atelier
- sécurité

## Jour 1 PM
- premiers gestes

## Jour 2 AM
- assemblage
`, want: `
title Chantier d'insertion
: Chantier d'insertion
  day Jour 1
  day Jour 2
  * day 1 - visite de l'atelier
  * day 1 - sécurité
  * day 1 - premiers gestes
  * day 2 - assemblage
`},
		{name: "the title below a heading that is a day", plan: `
# Lesekreis

## 21.09.2026

*Der Anfang*

- Text: Kapitel 1

## 28.09.2026

*Die Mitte*

Wir lesen weiter, Kapitel 2.
`, want: `
title Lesekreis
2026-09-21: Der Anfang
  note Text: Kapitel 1
2026-09-28: Die Mitte
  note Wir lesen weiter, Kapitel 2.
`},
		{name: "a page that announces one event", plan: `
# Écrire à plusieurs mains

18 mars 2026, de 9h30 à 11h30, en ligne

Un atelier pour celles et ceux qui partagent leurs documents.
`, want: `
title Écrire à plusieurs mains
2026-03-18: Écrire à plusieurs mains
  hours 09:30-11:30
  place en ligne
  note Un atelier pour celles et ceux qui partagent leurs documents.
`},
		{name: "a letter that calls a meeting", plan: `
Les amis du canal
3 quai Neuf

Nantes, le 2 mars 2026

Madame, Monsieur,

Nous avons le plaisir de vous informer que l'Assemblée Générale des amis du canal aura lieu
le 8 avril 2026, à 18 heures. Elle sera suivie d'un verre.

L'ordre du jour sera le suivant :

1. Rapport moral
2. Comptes
3. Questions diverses
`, want: `
2026-04-08: Assemblée Générale des amis du canal
  hours 18:00-
  * - Rapport moral
  * - Comptes
  * - Questions diverses
  note Les amis du canal 3 quai Neuf
  note Nantes, le 2 mars 2026
  note Madame, Monsieur,
  note Nous avons le plaisir de vous informer que l'Assemblée Générale des amis du canal aura lieu le 8 avril 2026, à 18 heures. Elle sera suivie d'un verre.
`},
		{name: "pictures stand for labels", plan: `
# Coudre son premier carnet
📅 Samedi 14 mars 2026
🕙 10h – 12h
📍 Salle du Port

- 10.00 accueil
- 10.20 pliage
- 11.15 couture
`, want: `
title Coudre son premier carnet
2026-03-14: Coudre son premier carnet
  hours 10:00-12:00
  place Salle du Port
  * 10:00- accueil [opening]
  * 10:20- pliage
  * 11:15- couture
`},
		{name: "a running order that says how long and who", plan: `
# Atelier (durée 1h)

- introduction (5 min, Ada)
- mesurer (30 min, Noé)
- bilan (10 min)
`, want: `
title Atelier (durée 1h)
: Atelier (durée 1h)
  * - introduction {by Ada}
  * - mesurer {by Noé}
  * - bilan
`},
		{name: "titles in bold above running orders", plan: `
# Journée des bénévoles

**Accueillir au comptoir**

- 9.30–10.00 visite
- 10.00–10.45 inscrire une famille

**Lire à voix haute**

- 10.00–10.30 choisir un livre
- 10.30–11.15 la voix
`, want: `
title Journée des bénévoles
: Accueillir au comptoir
  * 09:30-10:00 visite
  * 10:00-10:45 inscrire une famille
: Lire à voix haute
  * 10:00-10:30 choisir un livre
  * 10:30-11:15 la voix
`},
		{name: "resources are no list of the session", plan: `
# Atelier presse

## 12 mars 2026 : La une

- 9h : accueil
- 10h : lecture

### Liens utiles

- le site du journal
- les archives
`, want: `
title Atelier presse
2026-03-12: La une
  * 09:00- accueil [opening]
  * 10:00- lecture [talk]
  note Liens utiles
  note le site du journal
  note les archives
`},
		{name: "aims that a sentence leads", plan: `
# Skills for mentors

## Tuesday 3 February 2026: Listening

By the end of the day you should be able to:

- tell coaching from mentoring
- sum up what was said
`, want: `
title Skills for mentors
2026-02-03: Listening
  aims tell coaching from mentoring; sum up what was said
`},
		{name: "the aims above the one table of a session", plan: `
# Fiche : le club manga

Objectif : donner envie de lire.

| Activité | Durée | Matériel |
|---|---|---|
| Appel au calme | 5 min | |
| Jeu des titres | 10 min | grilles |
| Vote | 10 min | |
`, want: `
title Fiche : le club manga
: Fiche : le club manga
  aims donner envie de lire.
  * - Appel au calme
  * - Jeu des titres {details Matériel : grilles}
  * - Vote
`},
		{name: "a heading with hours below its day is its title", plan: `
# La ludothèque sort

## Vendredi 18 septembre 2026

### Soirée jeux (19h-22h30)

## Dimanche 4 octobre 2026

### 10h30-12h : Tournoi de dames
`, want: `
title La ludothèque sort
2026-09-18: Soirée jeux
  hours 19:00-22:30
2026-10-04: Tournoi de dames
  hours 10:30-12:00
`},
		{name: "a sentence that begins with the hour of the entry above", plan: `
# Sortie

## Mardi 9 juin 2026

**14h : chasse au trésor**

14h, c'est marée basse, donc bottes obligatoires.

**17h30 : retour**
`, want: `
title Sortie
2026-06-09:
  * 14:00- chasse au trésor {details 14h, c'est marée basse, donc bottes obligatoires.}
  * 17:30- retour
`},
		{name: "an overview by numbers with a sign", plan: `
# Parcours

Séance | Thème | À apporter
--|--|--
n° 1 | Bâti | Un crayon
n° 2 | Archives | Une adresse

### Séance n° 1 – Lire une façade

Objectif : reconnaître trois époques.

### Séance n° 2 – Le cadastre

Objectif : retrouver sa maison.
`, want: `
title Parcours
: Séance n° 1 – Lire une façade
  theme Bâti
  aims reconnaître trois époques.
  field À apporter = Un crayon
: Séance n° 2 – Le cadastre
  theme Archives
  aims retrouver sa maison.
  field À apporter = Une adresse
`},
		{name: "a start behind how long it lasts", plan: `
# Vergadering 12 februari 2026

| Nr. | Onderwerp | Duur | Tijd |
|--|--|--|--|
| 1 | Opening | 10 min | 19.30 |
| 2 | Begroting | 25 min | 19.40 |
| 3 | Rondvraag | 10 min | 20.05 |
`, want: `
title Vergadering 12 februari 2026
2026-02-12: Vergadering 12 februari 2026
  * 19:30-19:40 Opening [opening] {details Nr. : 1}
  * 19:40-20:05 Begroting {details Nr. : 2}
  * 20:05-20:15 Rondvraag {details Nr. : 3}
`},
		{name: "holidays of a term are no session", plan: `
# Théâtre

Date | Travail prévu
--|--
6 avril 2027 | Placements
13 avril 2027 | Vacances de printemps
27 avril 2027 | Filage
`, want: `
title Théâtre
2027-04-06: Placements
2027-04-27: Filage
note  / 13 avril 2027 Vacances de printemps
`},
		{name: "what holds for all, said in several sentences", plan: `
# Huerto

Los martes de 18:00 a 20:00 en el centro cívico La Ribera. El curso es gratuito.

| Fecha | Contenido |
|---|---|
| 14 de abril de 2026 | El compost |
| 21 de abril de 2026 | El riego |
`, want: `
title Huerto
usually 18:00-20:00 centro cívico La Ribera
2026-04-14: El compost
  hours 18:00-20:00
  place centro cívico La Ribera
  hours by default plan.md:3:12
  place by default plan.md:3:12
2026-04-21: El riego
  hours 18:00-20:00
  place centro cívico La Ribera
  hours by default plan.md:3:12
  place by default plan.md:3:12
note  / Los martes de 18:00 a 20:00 en el centro cívico La Ribera. El curso es gratuito.
`},
		{name: "a header between doubled bars", plan: `
# Semaine des données

||Date||Hour||Session||Trainer||Room||
|7 September 2026|10:00-12:00|Spreadsheets|Amira Khan|Blue Room|
|8 September 2026|10:00-12:00|Charts|Tom Ellis|Council Chamber|
`, want: `
title Semaine des données
2026-09-07: Spreadsheets
  hours 10:00-12:00
  place Blue Room
  led by Amira Khan
2026-09-08: Charts
  hours 10:00-12:00
  place Council Chamber
  led by Tom Ellis
`},
		{name: "a single hour in brackets after hours is told beside them", plan: `
# Stages

### Samedi 3 octobre 2026 : premiers pas
Horaires : 9h30-11h30 (vestiaires ouverts dès 9h)

### Samedi 10 octobre 2026 : petit gala
Horaires : 15h – 18h (répétition à 13h)
`, want: `
title Stages
2026-10-03: premiers pas
  hours 09:30-11:30
  note (vestiaires ouverts dès 9h)
2026-10-10: petit gala
  hours 15:00-18:00
  note (répétition à 13h)
`},
		{name: "weeks of a course are sessions, not entries", plan: `
# Cronograma

## Semana 1:

* Historia del lenguaje: usos y características de cada versión
* Sintaxis básica: variables, tipos y operadores

## Semana 2:

* Funciones: definición y uso en varios programas

## Semana 3:

* Proyecto final: trabajo en equipo
* Presentación de los proyectos
`, want: `
title Cronograma
: Semana 1
  note Historia del lenguaje: usos y características de cada versión
  note Sintaxis básica: variables, tipos y operadores
: Semana 2
  note Funciones: definición y uso en varios programas
: Semana 3
  field Proyecto final = trabajo en equipo
  note Presentación de los proyectos
`},
		{name: "weekdays with what takes place then", plan: `
# Semaine type

## Lundi — Comprendre

- cours
- exercices

## Mardi — Appliquer

- démonstration
- pratique

## Mercredi — Créer

- projet
- bilan
`, want: `
title Semaine type
: Semaine type
  day Lundi — Comprendre
  day Mardi — Appliquer
  day Mercredi — Créer
  * day 1 - cours
  * day 1 - exercices
  * day 2 - démonstration
  * day 2 - pratique
  * day 3 - projet
  * day 3 - bilan
`},
		{name: "lists beside a running order are no entries", plan: `
# Formation tableur

## Objectif

* comprendre l'intérêt des formules
* faire des graphiques simples

## Planning

* 9h-9h30 : accueil
* 9h30-12h : formules

## Matériel à prévoir

* un ordinateur portable
* une souris
`, want: `
title Formation tableur
: Formation tableur
  aims comprendre l'intérêt des formules; faire des graphiques simples
  * 09:00-09:30 accueil [opening]
  * 09:30-12:00 formules
  list Matériel à prévoir = un ordinateur portable; une souris
  note Planning
`},
		{name: "events of a list that say below when they are", plan: `
# Le bazar

Voici le programme :

- **Conférence sur les communs**
    - vendredi 20/11/2026 à 18h
    - entrée gratuite
- **Rencontre des fablabs**
    - samedi 21/11/2026 de 14h à 18h
    - participation libre
`, want: `
title Le bazar
summary Voici le programme :
2026-11-20: Conférence sur les communs
  hours 18:00-
  note entrée gratuite
2026-11-21: Rencontre des fablabs
  hours 14:00-18:00
  note participation libre
`},
		{name: "items that begin with a day and tell at length what takes place", plan: `
# Cours du soir 2026

Ce cours présente les bases du dessin, pour qui n'a jamais tenu un crayon et veut apprendre avec patience et plaisir.

## Horaire du trimestre

1. Mercredi 2 septembre : tour des outils, premiers traits et exercices de lignes pour délier la main sans se presser.
    - apporter un carnet

2. Mercredi 9 septembre : ombres et lumières, modelé d'une sphère, d'un cube et d'un drapé posés sur la table du fond.
    - apporter une gomme

3. Mercredi 16 septembre : perspective à un point, puis à deux points, dans la cour de l'école s'il ne pleut pas ce soir.

4. Mercredi 23 septembre : portrait d'après modèle, en trois poses courtes puis une longue, avec un retour de tout le groupe.
`, want: `
title Cours du soir 2026
summary Ce cours présente les bases du dessin, pour qui n'a jamais tenu un crayon et veut apprendre avec patience et plaisir.
2026-09-02: tour des outils, premiers traits et exercices de lignes pour délier la main sans se presser.
  note apporter un carnet
2026-09-09: ombres et lumières, modelé d'une sphère, d'un cube et d'un drapé posés sur la table du fond.
  note apporter une gomme
2026-09-16: perspective à un point, puis à deux points, dans la cour de l'école s'il ne pleut pas ce soir.
2026-09-23: portrait d'après modèle, en trois poses courtes puis une longue, avec un retour de tout le groupe.
`},
		{name: "a table of a series that counts", plan: `
# Foundations

| Class # | Topic |
|---|---|
| 1 | Welcome and overview |
| 2 | Types and conditions |
| 3 | Collections |
`, want: `
title Foundations
: Welcome and overview
: Types and conditions
: Collections
`},
		{name: "a table of meetings whose days are to be announced", plan: `
# Introducción

| Sesión | Contenidos | Fecha |
|---|---|---|
| Elementos básicos | operadores | TBA |
| Paquetes | limpieza de datos | TBA |
| Visualización | gráficos | TBA |
`, want: `
title Introducción
: Elementos básicos [tentative]
  field Contenidos = operadores
: Paquetes [tentative]
  field Contenidos = limpieza de datos
: Visualización [tentative]
  field Contenidos = gráficos
`},
		{name: "prices and numbers of chapters are no hours", plan: `
# Buvette du stage

## 12 mars 2026 : cuisine

### À la buvette

- 2.50 € café
- 3.50 € thé

### Sommaire

- 1.10 Le cadre
- 1.15 Les acteurs
`, want: `
title Buvette du stage
2026-03-12: cuisine
  list À la buvette = 2.50 € café; 3.50 € thé
  list Sommaire = 1.10 Le cadre; 1.15 Les acteurs
`},
		{name: "a row that ends with a blank has not shifted", plan: `
# River days 2026

| Day | Session title | Presenter | Company | Abstract |
|---|---|---|---|---|
| 8 Sep 2026 | Opening | Ida Lock | Weir | Why rivers count. |
| 9 Sep 2026 | Gauges | Tom Weir | Harbour 9 | |
| 10 Sep 2026 | Floods | Ana Brook | Weir | Bring a laptop. |
`, want: `
title River days 2026
2026-09-08: Opening
  speakers Ida Lock
  field Company = Weir
  field Abstract = Why rivers count.
2026-09-09: Gauges
  speakers Tom Weir
  field Company = Harbour 9
2026-09-10: Floods
  speakers Ana Brook
  field Company = Weir
  field Abstract = Bring a laptop.
`},
	})
}
