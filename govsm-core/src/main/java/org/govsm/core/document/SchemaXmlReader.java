package org.govsm.core.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.source.Position;
import org.govsm.core.text.Messages;
import org.govsm.core.xml.XmlCursor;

/**
 * Makes a tree of strings from XML and has the schema read it; a fault is a problem at the element
 * that its pointer leads to.
 */
final class SchemaXmlReader {

  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final Set<String> HINTS = Set.of("schemaLocation", "noNamespaceSchemaLocation");
  private static final Pattern SPACES = Pattern.compile("[ \t\r\n]+");
  private static final Pattern ENDS = Pattern.compile("^[ \t\r\n]+|[ \t\r\n]+$");

  private final XmlCursor in;
  private final String namespace;
  private final Map<String, Position> places = new HashMap<>();

  SchemaXmlReader(String namespace, String root, String file, byte[] bytes) {
    this.namespace = namespace;
    this.in = XmlCursor.open(file, bytes, namespace, root);
  }

  Node read(Schema schema) {
    Map<String, Object> tree = object(schema, "");
    List<InputFault> faults = new ArrayList<>();
    Node node = new SchemaReader(faults, false).object(schema, tree, "");
    for (InputFault fault : faults) {
      String what = "'" + fault.pointer() + "' cannot be used";
      in.problem(place(fault.pointer()), fault.code(), what, Messages.english().say(fault.text()));
    }
    in.finish();
    return node;
  }

  Position place(String pointer) {
    String near = pointer;
    while (!places.containsKey(near)) {
      near = near.substring(0, Math.max(0, near.lastIndexOf('/')));
    }
    return requireNonNull(places.get(near));
  }

  private Map<String, Object> object(Schema schema, String pointer) {
    places.put(pointer, in.position());
    Map<String, Object> tree = attributes(schema);
    List<String> names = names(schema, field -> field.kind().isElement());
    int next = 0;
    while (in.enterOnlyChild()) {
      int index = isOurs() ? names.indexOf(in.name()) : -1;
      if (index < next) {
        in.refuseElement("expected at most once and in this order: " + names);
      } else {
        next = index + 1;
        String name = in.name();
        tree.put(name, element(schema.part(name).orElseThrow(), pointer + "/" + name));
      }
    }
    return tree;
  }

  private Map<String, Object> attributes(Schema schema) {
    refuseForeignAttributes();
    Map<String, Object> tree = new LinkedHashMap<>();
    List<String> names = names(schema, field -> !field.kind().isElement());
    for (String name : in.attributes("")) {
      if (names.contains(name)) {
        tree.put(name, scalar(schema.part(name).orElseThrow(), in.attribute(name).orElse("")));
      } else {
        refuseAttribute(name, "expected are: " + names);
      }
    }
    return tree;
  }

  private static Object scalar(Field field, String written) {
    if (field.kind() == Field.Kind.TEXT) {
      return written;
    }
    String word = ENDS.matcher(written).replaceAll("");
    boolean several = field.kind() == Field.Kind.CODES;
    return !several ? word : word.isEmpty() ? List.of() : List.of(SPACES.split(word));
  }

  private Object element(Field field, String pointer) {
    if (field.kind() == Field.Kind.FORM) {
      return object(field.onlyForm(), pointer);
    }
    places.put(pointer, in.position());
    attributes(Schema.of());
    return field.kind() == Field.Kind.FORMS ? items(field, pointer) : choice(field, pointer);
  }

  private List<Object> items(Field field, String pointer) {
    List<Object> items = new ArrayList<>();
    while (in.enterOnlyChild()) {
      if (isOurs() && in.name().equals(field.word())) {
        items.add(object(field.onlyForm(), pointer + "/" + items.size()));
      } else {
        in.refuseElement("expected is <" + field.word() + ">");
      }
    }
    return items;
  }

  /** An unknown or missing word is left for the schema to refuse. */
  private Map<String, Object> choice(Field field, String pointer) {
    Map<String, Object> chosen = new LinkedHashMap<>();
    while (in.enterOnlyChild()) {
      if (!isOurs() || !chosen.isEmpty()) {
        in.refuseElement("expected is one of: " + field.forms().keySet());
        continue;
      }
      String word = in.name();
      chosen.put(field.word(), word);
      if (field.forms().containsKey(word)) {
        chosen.putAll(object(field.form(word), pointer));
      } else {
        places.put(pointer, in.position());
        in.skip();
      }
    }
    return chosen;
  }

  private void refuseForeignAttributes() {
    for (String foreign : in.attributeNamespaces()) {
      for (String name : in.attributes(foreign)) {
        if (!foreign.equals(XSI) || !HINTS.contains(name)) {
          refuseAttribute(name + "' of '" + foreign, "take it out");
        }
      }
    }
  }

  private void refuseAttribute(String name, String remedy) {
    in.problem("xml.attribute", "'" + name + "' of <" + in.name() + "> is not accepted", remedy);
  }

  private boolean isOurs() {
    return in.namespace().equals(namespace);
  }

  private static List<String> names(Schema schema, Predicate<Field> kind) {
    return schema.parts().stream().filter(kind).map(Field::name).toList();
  }
}
