package org.dajeong.charts;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// An SVG drawing, read back.
record Picture(Element root) {

    static Picture of(Chart chart, Width width) {
        return parse(chart.svg(width, "p"));
    }

    static Picture parse(String svg) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Picture(
                    builder.parse(new InputSource(new StringReader(svg))).getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException problem) {
            throw new AssertionError("not well-formed: " + svg, problem);
        }
    }

    /// All elements of this name, or of any name for `*`.
    List<Element> all(String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    /// All elements of this name with this value of an attribute.
    List<Element> all(String name, String attribute, String value) {
        return all(name).stream()
                .filter(element -> element.getAttribute(attribute).equals(value))
                .toList();
    }

    /// What can be read in the drawing, and what it tells when pointed at.
    List<String> words() {
        return Stream.concat(all("text").stream(), all("title").stream())
                .map(Element::getTextContent)
                .toList();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    double width() {
        return number(root, "width");
    }

    double height() {
        return number(root, "height");
    }

    List<Box> texts() {
        return all("text").stream().map(Box::of).toList();
    }

    /// What is wrong with the places of the texts: they leave the sheet, or touch each other.
    List<String> misplaced() {
        List<Box> texts = texts();
        List<String> misplaced = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Box text = texts.get(i);
            if (text.left() < 0 || text.right() > width() || text.top() < 0 || text.bottom() > height()) {
                misplaced.add("%s leaves the sheet".formatted(text));
            }
            for (Box other : texts.subList(i + 1, texts.size())) {
                if (text.touches(other)) {
                    misplaced.add("%s touches %s".formatted(text, other));
                }
            }
        }
        return misplaced;
    }

    /// The cells of `table` with a figure that can be read nowhere in the drawing.
    List<String> missing(ChartTable table) {
        String words = String.join("\n", words());
        return table.rows().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.chars().anyMatch(Character::isDigit))
                .flatMap(cell -> Stream.of(cell.split(" · ")))
                .filter(figure -> !words.contains(figure))
                .toList();
    }

    /// The room a text takes.
    record Box(String text, double left, double right, double top, double bottom) {

        static Box of(Element element) {
            double size = number(element, "font-size");
            String text = element.getTextContent();
            double width = Lettering.width(text, Style.TITLE) / Style.TITLE.size() * size;
            double x = number(element, "x");
            double left = switch (element.getAttribute("text-anchor")) {
                case "middle" -> x - width / 2;
                case "end" -> x - width;
                default -> x;
            };
            double baseline = number(element, "y");
            return new Box(text, left, left + width, baseline - 0.8 * size, baseline + 0.2 * size);
        }

        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
