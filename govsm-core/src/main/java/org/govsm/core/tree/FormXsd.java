package org.govsm.core.tree;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The XSD 1.0 schema of a document in XML, for editors and validators: valid by it is what {@link
 * FormXml#read} accepts, but for the greatest number of items and the rules between the parts.
 */
public final class FormXsd {

  private static final String XS = "http://www.w3.org/2001/XMLSchema";

  private final XmlText out = new XmlText();

  private FormXsd() {}

  /**
   * The schema of a form.
   *
   * @param form the form of the document
   * @param namespace the namespace of all its elements
   * @param root the name of its root element
   * @return the schema, the same text for the same form
   * @throws IllegalArgumentException if the namespace is empty
   */
  public static String of(Form form, String namespace, String root) {
    if (namespace.isEmpty()) {
      throw new IllegalArgumentException("a document has a namespace");
    }
    FormXsd xsd = new FormXsd();
    xsd.out
        .open("xs:schema")
        .attribute("xmlns:xs", XS)
        .attribute("xmlns", namespace)
        .attribute("targetNamespace", namespace)
        .attribute("elementFormDefault", "qualified");
    xsd.element(root, form);
    for (Part.Kind kind : Part.Kind.values()) {
      if (kind.isScalar()) {
        xsd.type(kind);
      }
    }
    return xsd.out.close("xs:schema").toString();
  }

  private void type(Part.Kind kind) {
    out.open("xs:simpleType").attribute("name", name(kind));
    out.open("xs:restriction").attribute("base", base(kind));
    Spelling.most(kind).ifPresent(most -> facet("maxLength", most));
    facet("pattern", Spelling.pattern(kind));
    out.close("xs:restriction").close("xs:simpleType");
  }

  private static String name(Part.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String base(Part.Kind kind) {
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

  private void element(String name, Form form) {
    out.open("xs:element").attribute("name", name);
    type(form);
    out.close("xs:element");
  }

  private void type(Form form) {
    List<Part> parts = form.parts();
    out.open("xs:complexType");
    if (parts.stream().anyMatch(part -> part.kind().isElement())) {
      out.open("xs:sequence");
      parts.stream().filter(part -> part.kind().isElement()).forEach(this::element);
      out.close("xs:sequence");
    }
    parts.stream().filter(part -> !part.kind().isElement()).forEach(this::attribute);
    out.close("xs:complexType");
  }

  private void element(Part part) {
    out.open("xs:element").attribute("name", part.name());
    if (!part.required()) {
      out.attribute("minOccurs", 0);
    }
    says(part);
    if (part.kind() == Part.Kind.FORM) {
      type(part.onlyForm());
    } else {
      out.open("xs:complexType");
      boolean choice = part.kind() == Part.Kind.CHOICE;
      content(part, choice ? "xs:choice" : "xs:sequence");
      out.close("xs:complexType");
    }
    out.close("xs:element");
  }

  private void content(Part part, String group) {
    out.open(group);
    if (part.kind() == Part.Kind.FORMS) {
      out.attribute("minOccurs", 0).attribute("maxOccurs", "unbounded");
    }
    for (Map.Entry<String, Form> form : part.forms().entrySet()) {
      element(form.getKey(), form.getValue());
    }
    out.close(group);
  }

  private void attribute(Part part) {
    boolean list = part.kind() == Part.Kind.CODES;
    boolean plain = part.allowed().isEmpty() && part.least().isEmpty() && part.most().isEmpty();
    String type = list ? name(Part.Kind.CODE) : name(part.kind());
    out.open("xs:attribute").attribute("name", part.name());
    if (plain && !list) {
      out.attribute("type", type);
    }
    if (part.required()) {
      out.attribute("use", "required");
    }
    says(part);
    if (list) {
      out.open("xs:simpleType").open("xs:list");
      if (plain) {
        out.attribute("itemType", type);
      } else {
        restriction(part, type);
      }
      out.close("xs:list").close("xs:simpleType");
    } else if (!plain) {
      restriction(part, type);
    }
    out.close("xs:attribute");
  }

  private void restriction(Part part, String base) {
    out.open("xs:simpleType").open("xs:restriction").attribute("base", base);
    part.allowed().forEach(word -> facet("enumeration", word));
    part.least().ifPresent(least -> facet("minInclusive", least.toPlainString()));
    part.most().ifPresent(most -> facet("maxInclusive", most.toPlainString()));
    out.close("xs:restriction").close("xs:simpleType");
  }

  private void facet(String name, Object value) {
    out.open("xs:" + name).attribute("value", value).close("xs:" + name);
  }

  private void says(Part part) {
    out.open("xs:annotation").line("xs:documentation", part.says()).close("xs:annotation");
  }
}
