package finish

import (
	"encoding/binary"
	"math"
)

// sRGB is a profile of the colours that documents are made of (IEC 61966-2-1), as
// ICC.1:2001 has it: three primaries, and the curve of each in a table.
func sRGB() []byte {
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", description("sRGB")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "Public domain\x00"...)},
		{"wtpt", xyz(0.9505, 1, 1.0891)},
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)}, // of the primaries, seen in the light D50
		{"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
		{"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
		{"rTRC", curve()}, {"gTRC", nil}, {"bTRC", nil}, // the same for all
	}
	const header, entry = 128, 12
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	at := header + 4 + entry*len(tags)
	offset, size := 0, 0
	for _, t := range tags {
		if t.data != nil {
			for len(body)%4 != 0 {
				body = append(body, 0)
			}
			offset, size = at+len(body), len(t.data)
			body = append(body, t.data...)
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(offset))
		table = binary.BigEndian.AppendUint32(table, uint32(size))
	}
	profile := make([]byte, header)
	binary.BigEndian.PutUint32(profile[0:], uint32(at+len(body)))
	binary.BigEndian.PutUint32(profile[8:], 0x02100000) // its version
	copy(profile[12:], "mntrRGB XYZ ")
	for i, part := range []uint16{2000, 1, 1, 0, 0, 0} { // its date
		binary.BigEndian.PutUint16(profile[24+2*i:], part)
	}
	copy(profile[36:], "acsp")
	copy(profile[68:], xyz(0.9642, 1, 0.8249)[8:]) // the light D50
	return append(append(profile, table...), body...)
}

// xyz is a colour as a tag of a profile.
func xyz(x, y, z float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, uint32(math.Round(v*65536)))
	}
	return b
}

// description is a name as a tag of a profile.
func description(name string) []byte {
	b := []byte("desc\x00\x00\x00\x00")
	b = binary.BigEndian.AppendUint32(b, uint32(len(name)+1))
	b = append(b, name...)
	return append(b, make([]byte, 1+4+4+2+1+67)...) // and no name in other scripts
}

// curve is how light a colour is by its value, in 256 steps.
func curve() []byte {
	const steps = 256
	b := []byte("curv\x00\x00\x00\x00")
	b = binary.BigEndian.AppendUint32(b, steps)
	for i := range steps {
		v := float64(i) / (steps - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}
