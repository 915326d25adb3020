package draw

import (
	"fmt"
	"strconv"
	"strings"

	"deroule/convert/pdf/page"

	"github.com/jung-kurt/gofpdf"
)

// images gives gofpdf the images of the document.
func (p *pen) images(d *page.Document) error {
	for i, image := range d.Images {
		kind := "PNG"
		if strings.HasPrefix(image.Data, "\xff\xd8") {
			kind = "JPG"
		}
		p.pdf.RegisterImageOptionsReader(strconv.Itoa(i), gofpdf.ImageOptions{ImageType: kind}, strings.NewReader(image.Data))
		if err := p.pdf.Error(); err != nil {
			return fmt.Errorf("%s: %w", image.Name, err)
		}
	}
	return nil
}

func (p *pen) picture(x page.Picture) {
	p.pdf.ImageOptions(strconv.Itoa(x.Image), x.X.Points(), x.Y.Points(), x.Width.Points(), x.Height.Points(), false, gofpdf.ImageOptions{}, 0, "")
}
