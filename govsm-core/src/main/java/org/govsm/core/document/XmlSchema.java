package org.govsm.core.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The XSD 1.0 schema of a document in XML, for editors and validators: valid by it is what {@link
 * SchemaXml#read} accepts, but for the greatest number of items and the rules between the fields.
 */
public final class XmlSchema {

  private static final String XS = "http://www.w3.org/2001/XMLSchema";

  private final XmlText out = new XmlText();

  private XmlSchema() {}

  /**
   * The XSD of a document.
   *
   * @param schema the schema of the document
   * @param namespace the namespace of all its elements
   * @param root the name of its root element
   * @return the schema, the same text for the same schema
   * @throws IllegalArgumentException if the namespace is empty
   */
  public static String of(Schema schema, String namespace, String root) {
    if (namespace.isEmpty()) {
      throw new IllegalArgumentException("a document has a namespace");
    }
    XmlSchema xsd = new XmlSchema();
    xsd.out
        .open("xs:schema")
        .attribute("xmlns:xs", XS)
        .attribute("xmlns", namespace)
        .attribute("targetNamespace", namespace)
        .attribute("elementFormDefault", "qualified");
    xsd.element(root, schema);
    for (Field.Kind kind : Field.Kind.values()) {
      if (kind.isScalar()) {
        xsd.type(kind);
      }
    }
    return xsd.out.close("xs:schema").toString();
  }

  private void type(Field.Kind kind) {
    out.open("xs:simpleType").attribute("name", name(kind));
    out.open("xs:restriction").attribute("base", base(kind));
    Spelling.most(kind).ifPresent(most -> facet("maxLength", most));
    facet("pattern", Spelling.pattern(kind));
    out.close("xs:restriction").close("xs:simpleType");
  }

  private static String name(Field.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String base(Field.Kind kind) {
    return switch (kind) {
      case TEXT -> "xs:string";
      case CODE -> "xs:token";
      case COUNT -> "xs:long";
      case DAY -> "xs:date";
      case INSTANT -> "xs:dateTime";
      case FLAG -> "xs:boolean";
      default -> "xs:decimal";
    };
  }

  private void element(String name, Schema schema) {
    out.open("xs:element").attribute("name", name);
    type(schema);
    out.close("xs:element");
  }

  private void type(Schema schema) {
    List<Field> parts = schema.parts();
    out.open("xs:complexType");
    if (parts.stream().anyMatch(field -> field.kind().isElement())) {
      out.open("xs:sequence");
      parts.stream().filter(field -> field.kind().isElement()).forEach(this::element);
      out.close("xs:sequence");
    }
    parts.stream().filter(field -> !field.kind().isElement()).forEach(this::attribute);
    out.close("xs:complexType");
  }

  private void element(Field field) {
    out.open("xs:element").attribute("name", field.name());
    if (!field.required()) {
      out.attribute("minOccurs", 0);
    }
    says(field);
    if (field.kind() == Field.Kind.FORM) {
      type(field.onlyForm());
    } else {
      out.open("xs:complexType");
      boolean choice = field.kind() == Field.Kind.CHOICE;
      content(field, choice ? "xs:choice" : "xs:sequence");
      out.close("xs:complexType");
    }
    out.close("xs:element");
  }

  private void content(Field field, String group) {
    out.open(group);
    if (field.kind() == Field.Kind.FORMS) {
      out.attribute("minOccurs", 0).attribute("maxOccurs", "unbounded");
    }
    for (Map.Entry<String, Schema> form : field.forms().entrySet()) {
      element(form.getKey(), form.getValue());
    }
    out.close(group);
  }

  private void attribute(Field field) {
    boolean list = field.kind() == Field.Kind.CODES;
    boolean plain = field.allowed().isEmpty() && field.least().isEmpty() && field.most().isEmpty();
    String type = list ? name(Field.Kind.CODE) : name(field.kind());
    out.open("xs:attribute").attribute("name", field.name());
    if (plain && !list) {
      out.attribute("type", type);
    }
    if (field.required()) {
      out.attribute("use", "required");
    }
    says(field);
    if (list) {
      out.open("xs:simpleType").open("xs:list");
      if (plain) {
        out.attribute("itemType", type);
      } else {
        restriction(field, type);
      }
      out.close("xs:list").close("xs:simpleType");
    } else if (!plain) {
      restriction(field, type);
    }
    out.close("xs:attribute");
  }

  private void restriction(Field field, String base) {
    out.open("xs:simpleType").open("xs:restriction").attribute("base", base);
    field.allowed().forEach(word -> facet("enumeration", word));
    field.least().ifPresent(least -> facet("minInclusive", least.toPlainString()));
    field.most().ifPresent(most -> facet("maxInclusive", most.toPlainString()));
    out.close("xs:restriction").close("xs:simpleType");
  }

  private void facet(String name, Object value) {
    out.open("xs:" + name).attribute("value", value).close("xs:" + name);
  }

  private void says(Field field) {
    out.open("xs:annotation").line("xs:documentation", field.says()).close("xs:annotation");
  }
}
