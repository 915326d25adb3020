package lexicon

import (
	"maps"
	"slices"
)

// roleNames names the roles as settings files do: with the keys of the
// programme's JSON where there is one.
var roleNames = map[string]Role{
	"date": RoleDate, "hours": RoleHours, "start": RoleStart, "end": RoleEnd, "duration": RoleDuration,
	"place": RolePlace, "theme": RoleTheme, "objectives": RoleObjectives, "title": RoleTitle,
	"audience": RoleAudience, "facilitators": RoleFacilitators, "speakers": RoleSpeakers, "people": RolePeople,
	"host": RoleHost, "agenda": RoleAgenda, "description": RoleDescription, "frequency": RoleFrequency,
	"prepare": RolePrepare, "follow_up": RoleFollowUp, "status": RoleStatus, "kind": RoleKind,
	"track": RoleTrack, "notes": RoleNotes,
}

// RoleNamed returns the role that a settings file calls by the name.
func RoleNamed(name string) (Role, bool) {
	r, ok := roleNames[name]
	return r, ok
}

// RoleNames lists the names of the roles, sorted.
func RoleNames() []string { return slices.Sorted(maps.Keys(roleNames)) }
