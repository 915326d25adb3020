package markdown

import "deroule/convert/outline"

func frontMatter(src *source, doc *outline.Document) {}
