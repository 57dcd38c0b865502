package io.corridor.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A GraphML document. Labels and types are told as Neo4j's own exports do, in the attributes and in
 * the data {@code labels} of a node and {@code label} of an edge. A property whose values are of
 * several types is a string, as are dates; the items of an array have {@code ;} between them.
 */
final class GraphMl {

  private static final String LABELS = "labels";
  private static final String LABEL = "label";
  private static final String STRING = "string";

  /** The types of Cypher that GraphML has, too. */
  private static final Map<String, String> TYPES =
      Map.of("INTEGER", "long", "FLOAT", "double", "BOOLEAN", "boolean");

  private final GraphReader reader;
  private final XMLStreamWriter xml;
  private final Map<String, String> nodeKeys = new LinkedHashMap<>();
  private final Map<String, String> edgeKeys = new LinkedHashMap<>();

  GraphMl(GraphReader reader, Writer out) {
    this.reader = reader;
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("every Java platform writes XML", e);
    }
  }

  void write() {
    sure(
        () -> {
          xml.writeStartDocument("UTF-8", "1.0");
          line();
          xml.writeStartElement("graphml");
          xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
          line();
          keys("node", LABELS, reader.nodeProperties(), nodeKeys);
          keys("edge", LABEL, reader.relationshipProperties(), edgeKeys);
          xml.writeStartElement("graph");
          xml.writeAttribute("id", "G");
          xml.writeAttribute("edgedefault", "directed");
          line();
          reader.nodes(List.of(), node -> sure(() -> node(node)));
          reader.relationships(GraphReader.ALL, List.of(), edge -> sure(() -> edge(edge)));
          xml.writeEndElement();
          line();
          xml.writeEndElement();
          line();
          xml.writeEndDocument();
          xml.flush();
        });
  }

  /** Declares what data there is; numbers for names, as a name may be no identifier of XML. */
  private void keys(
      String on,
      String kind,
      SortedMap<String, SortedSet<String>> properties,
      Map<String, String> keys)
      throws XMLStreamException {
    // What is known by its own name; a property of that name would be taken for it.
    key(kind, on, kind, STRING);
    for (Map.Entry<String, SortedSet<String>> property : properties.entrySet()) {
      String key = on.charAt(0) + Integer.toString(keys.size());
      keys.put(property.getKey(), key);
      String name = property.getKey().equals(kind) ? kind + "_" : property.getKey();
      key(key, on, name, type(property.getValue()));
    }
  }

  private void key(String id, String on, String name, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    attribute("id", id);
    attribute("for", on);
    attribute("attr.name", name);
    attribute("attr.type", type);
    line();
  }

  private static String type(Set<String> types) {
    Set<String> known =
        types.stream()
            .map(type -> TYPES.getOrDefault(type.replace(" NOT NULL", ""), STRING))
            .collect(Collectors.toSet());
    if (known.equals(Set.of("long", "double"))) {
      return "double";
    }
    return known.size() == 1 ? known.iterator().next() : STRING;
  }

  private void node(Vertex node) throws XMLStreamException {
    String labels = node.labels().stream().map(":"::concat).collect(Collectors.joining());
    xml.writeStartElement("node");
    attribute("id", node.end().key());
    attribute(LABELS, labels);
    data(LABELS, labels);
    properties(node.properties(), nodeKeys);
  }

  private void edge(Edge edge) throws XMLStreamException {
    xml.writeStartElement("edge");
    attribute("id", edge.key());
    attribute("source", edge.start().key());
    attribute("target", edge.end().key());
    attribute(LABEL, edge.type());
    data(LABEL, edge.type());
    properties(edge.properties(), edgeKeys);
  }

  private void properties(Map<String, Object> properties, Map<String, String> keys)
      throws XMLStreamException {
    for (Map.Entry<String, Object> property : properties.entrySet()) {
      String key = keys.get(property.getKey());
      // One that came to be since the keys were written has none.
      if (key != null) {
        data(key, text(property.getValue()));
      }
    }
    xml.writeEndElement();
    line();
  }

  private static String text(Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(Objects::toString).collect(Collectors.joining(";"))
        : value.toString();
  }

  private void data(String key, String text) throws XMLStreamException {
    xml.writeStartElement("data");
    attribute("key", key);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** With U+FFFD for what no XML document can hold, not even escaped. */
  private static String legal(String text) {
    return text.codePoints().allMatch(GraphMl::isLegal)
        ? text
        : text.codePoints()
            .map(c -> isLegal(c) ? c : 0xFFFD)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isLegal(int c) {
    return c >= 0x20
        ? c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)
        : c == '\t' || c == '\n' || c == '\r';
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** What writes XML. */
  private interface Step {
    void run() throws XMLStreamException;
  }

  private static void sure(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      // Why, such as a full disk; the exception of XML has it in its words, too.
      throw new UncheckedIOException(
          e.getNestedException() instanceof IOException cause ? cause : new IOException(e));
    }
  }
}
