package ics

import (
	"archive/zip"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	ical "github.com/arran4/golang-ical"

	tzdata "deroule/convert/zone"
)

// zoneNames finds zones by the names that programs give them. The zero value is
// ready for use; what it needs of the tz database it reads the first time.
type zoneNames struct {
	names  map[string]string   // of the tz database, by what is left of them in small letters
	cities map[string][]string // the zones of a city, by its name
}

// meant finds the zone of a name:
//
//	Europe/Paris, europe-paris, Europe/Paris/20250101   of the tz database, in any spelling
//	/mozilla.org/20070129_1/Europe/Paris                a path that ends with one
//	tzone://Microsoft/Utc
//	Romance Standard Time, Romance Standard Time 1      of Windows
//	(UTC+01:00) Brussels, Copenhagen, Madrid, Paris     cities, as Windows shows them
//	Eastern Time (US & Canada)                          the usual name of hours
//
// Names that are only an offset are none of a zone: see [fixedWallOf].
func (n *zoneNames) meant(name string) (zone, bool) {
	name = strings.TrimSpace(strings.Trim(strings.TrimSpace(name), `"'\`))
	if decoded, err := url.PathUnescape(name); err == nil {
		name = decoded
	}
	if name == "" || len(name) > longestZoneName {
		return zone{}, false
	}
	if z, err := loadZone(name); err == nil {
		return z, true
	}
	n.read()
	for _, find := range []func(string) (string, bool){n.spelled, windowsZone, n.labelled} {
		if found, ok := find(name); ok {
			z, err := loadZone(found)
			return z, err == nil
		}
	}
	return zone{}, false
}

// longestZoneName is more than any name of a zone has, in bytes.
const longestZoneName = 200

func (n *zoneNames) read() {
	if n.names != nil {
		return
	}
	n.names, n.cities = map[string]string{}, map[string][]string{}
	archive, err := zip.NewReader(strings.NewReader(tzdata.Database), int64(len(tzdata.Database)))
	if err != nil {
		return
	}
	for _, f := range archive.File {
		area, city, hasArea := strings.Cut(f.Name, "/")
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		n.names[squeezed(f.Name)] = f.Name
		switch area {
		case "Africa", "America", "Asia", "Atlantic", "Europe", "Indian", "Pacific", "Australia":
			if hasArea {
				city = strings.ToLower(strings.ReplaceAll(city[strings.LastIndexByte(city, '/')+1:], "_", " "))
				n.cities[city] = append(n.cities[city], f.Name)
			}
		}
	}
}

// squeezed is a name in small letters, one slash between its parts whatever
// stands there.
func squeezed(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return strings.ContainsRune("/\\_-: .", r) }), "/")
}

// spelled finds a name of the tz database with other signs between its parts, or
// within a path. Only names of two parts or more are looked for within one:
// "Japan/Office" is not Japan.
func (n *zoneNames) spelled(name string) (string, bool) {
	if zoneOffset(name) != "" { // "-03:00" is no name of a zone
		return "", false
	}
	parts := strings.Split(squeezed(name), "/")
	for start := range parts {
		for end := len(parts); end > start; end-- {
			if end-start == 1 && end < len(parts) {
				continue
			}
			if found, ok := n.names[strings.Join(parts[start:end], "/")]; ok && (start == 0 && end == len(parts) || strings.Contains(found, "/") || isUTCName(found)) {
				return found, true
			}
		}
	}
	return "", false
}

func isUTCName(name string) bool { return name == "UTC" || name == "GMT" }

// windowsZone finds a zone by its name in Windows, which Outlook numbers where a
// calendar has two of that name.
func windowsZone(name string) (string, bool) {
	for _, name := range []string{name, strings.TrimRight(name, " 0123456789")} {
		if loc := ical.WindowsTimezoneToIANA(name); loc != nil {
			return loc.String(), true
		}
	}
	return "", false
}

// usualZones are the names of hours that programs show in menus, in small letters.
func usualZones() map[string]string {
	return map[string]string{
		"coordinated universal time": "UTC", "greenwich mean time": "Europe/London", "western european time": "Europe/Lisbon",
		"central european time": "Europe/Paris", "eastern european time": "Europe/Athens", "atlantic time": "America/Halifax",
		"eastern time": "America/New_York", "central time": "America/Chicago", "mountain time": "America/Denver",
		"pacific time": "America/Los_Angeles", "utc": "UTC", "z": "UTC", "zulu": "UTC",
	}
}

// labelled finds the zone of the cities that a label names, if it has the offset
// that the label says.
func (n *zoneNames) labelled(label string) (string, bool) {
	offset := zoneOffset(label)
	words := label
	if i := strings.IndexByte(words, ')'); i >= 0 && strings.HasPrefix(words, "(") {
		words = words[i+1:]
	}
	if i := strings.IndexByte(words, '('); i > 0 {
		words = words[:i]
	}
	for _, city := range strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(",;/&", r) }) {
		city = strings.ToLower(strings.TrimSpace(city))
		candidates := n.cities[city]
		if usual, ok := usualZones()[city]; ok {
			candidates = []string{usual}
		}
		for _, name := range candidates {
			if z, err := loadZone(name); err == nil && (offset == "" || offset == utcOffset(int(z.standard()/time.Second))) {
				return name, true
			}
		}
	}
	return "", false
}

// showing is the zone of the tz database that shows the hours of a wall in a year:
// that of fixed hours, one of the usual ones, or the first by its name; otherwise
// where there is none.
func (n *zoneNames) showing(on wall, year int, otherwise zone) zone {
	n.read()
	names := []string{otherwise.name, "UTC"}
	for hours := -12; hours <= 14; hours++ {
		names = append(names, fmt.Sprintf("Etc/GMT%+d", hours))
	}
	names = append(names, slices.Sorted(maps.Values(usualZones()))...)
	names = append(names, slices.Sorted(maps.Values(n.names))...)
	for _, name := range names {
		if z, err := loadZone(name); err == nil && showsAlike(z, on, year) {
			return z
		}
	}
	return otherwise
}

// showsAlike reports whether two walls show the same hours in a year and the next.
func showsAlike(a, b wall, year int) bool {
	for day := range 2 * 365 {
		at := time.Date(year, 1, 1+day, 12, 0, 0, 0, time.UTC)
		if !a.civil(at).Equal(b.civil(at)) {
			return false
		}
	}
	return true
}

// standard is the offset of the zone without daylight time, as it is nowadays.
func (z zone) standard() time.Duration {
	january := time.Date(recentYear, 1, 15, 0, 0, 0, 0, time.UTC).In(z.loc)
	july := time.Date(recentYear, 7, 15, 0, 0, 0, 0, time.UTC).In(z.loc)
	return time.Duration(min(tzdata.Offset(january), tzdata.Offset(july))) * time.Second
}

// recentYear is one whose hours programs of today know.
const recentYear = 2025

// zoneOffset is the one offset from UTC that a name says, as "+0100", or "".
func zoneOffset(name string) string {
	name = strings.ToUpper(strings.TrimLeft(name, "( "))
	rest, named := name, false
	for _, prefix := range []string{"UTC", "GMT"} {
		if after, ok := strings.CutPrefix(name, prefix); ok {
			rest, named = strings.TrimSpace(after), true
		}
	}
	if rest == "" || rest[0] != '+' && rest[0] != '-' && !strings.HasPrefix(rest, "\u2212") {
		return ""
	}
	sign := "-"
	if rest[0] == '+' {
		sign = "+"
	}
	rest = strings.TrimLeft(rest, "+-\u2212")
	digits := strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsDigit(r) || r == ':' || r == '.' })
	rest, after := rest[:len(rest)-len(digits)], digits
	if strings.HasPrefix(after, "/") || after != "" && !strings.HasPrefix(after, ")") {
		return ""
	}
	hours, minutes, _ := strings.Cut(strings.ReplaceAll(rest, ".", ":"), ":")
	if len(hours) > 2 && minutes == "" {
		hours, minutes = hours[:len(hours)-2], hours[len(hours)-2:]
	}
	h, errHours := strconv.Atoi(hours)
	m, errMinutes := strconv.Atoi("0" + minutes)
	if errHours != nil || errMinutes != nil || h > 14 || m > 59 || !named && len(rest) < 3 {
		return ""
	}
	return fmt.Sprintf("%s%02d%02d", sign, h, m)
}

// fixedWallOf is the wall of a name that is only an offset: "GMT+0200", "UTC-3",
// "+05:30".
func fixedWallOf(name string) (fixedWall, bool) {
	text := zoneOffset(strings.Trim(strings.TrimSpace(name), `"`))
	if text == "" || strings.HasSuffix(name, ")") && !strings.HasPrefix(name, "(") {
		return 0, false
	}
	offset, ok := parseOffset(text)
	return fixedWall(offset), ok
}

// fixedWall is a wall that is always the same time ahead of UTC.
type fixedWall time.Duration

func (f fixedWall) instant(civil time.Time) time.Time { return civil.Add(-time.Duration(f)) }
func (f fixedWall) civil(instant time.Time) time.Time { return instant.Add(time.Duration(f)) }
