package org.govsm.core.process;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** What holds for the elements of a machine whatever they say: attributes, order, names. */
final class MachineElements {

  private final XmlCursor xml;

  /** The words of the file: by language, then by the code of what is named. */
  private final Map<String, Map<String, String>> words = new TreeMap<>();

  MachineElements(XmlCursor xml) {
    this.xml = xml;
  }

  Map<String, Map<String, String>> words() {
    return words;
  }

  /** Notes each attribute that is not among these. */
  void only(String... names) {
    for (String found : xml.attributes("")) {
      if (!List.of(names).contains(found)) {
        refuseAttribute(found);
      }
    }
    xml.attributeNamespaces().forEach(this::refuseAttribute);
  }

  private void refuseAttribute(String found) {
    xml.problem(
        "process.attribute",
        "'" + found + "' is no attribute of <" + xml.name() + ">",
        "take it out, or see machine-1.xsd");
  }

  /** Whether an attribute that is either true or left out is there. */
  boolean marked(String attribute) {
    String written = xml.attribute(attribute).orElse("");
    if (!written.isEmpty() && !written.equals("true")) {
      xml.problem(
          "process.word", "'" + attribute + "' is '" + written + "'", "true, or leave it out");
    }
    return written.equals("true");
  }

  /** Closes an element that holds nothing. */
  void empty() {
    children().read();
  }

  /** What the element may hold, in this order. */
  Children children() {
    return new Children();
  }

  /** The children of an element: each of a known name, in the order of the names. */
  final class Children {

    private final Map<String, Runnable> readers = new LinkedHashMap<>();

    Children of(String name, Runnable reader) {
      readers.put(name, reader);
      return this;
    }

    void read() {
      List<String> order = List.copyOf(readers.keySet());
      int last = 0;
      while (xml.enterOnlyChild()) {
        String name = xml.name();
        int at = order.indexOf(name);
        if (at < 0) {
          xml.refuseElement(order.isEmpty() ? "take it out" : "write " + String.join(", ", order));
        } else {
          if (at < last) {
            String before = "put it before <" + order.get(last) + ">";
            xml.problem("process.order", "<" + name + "> comes too late", before);
          }
          last = Math.max(last, at);
          requireNonNull(readers.get(name)).run();
        }
      }
    }
  }

  /** Reads a {@code <name>} or {@code <title>}. */
  void name(String key) {
    only("lang");
    Position where = xml.position();
    String language = xml.required("lang");
    String text = xml.text();
    Map<String, String> texts = words.computeIfAbsent(language, l -> new TreeMap<>());
    if (text.isEmpty() || texts.putIfAbsent("term." + key, text) != null) {
      xml.problem(where, "process.name", "empty, or said before in '" + language + "'", "keep one");
    }
  }

  void requireEnglish(Position where, String key) {
    if (!words.getOrDefault("en", Map.of()).containsKey("term." + key)) {
      xml.problem(where, "process.name", "it has no English name", "give it one with lang=\"en\"");
    }
  }
}
