package org.govsm.core.document;

import java.util.Map;
import org.govsm.core.source.Position;

/**
 * Documents in XML, spelt by their schema: scalars are attributes, several words one attribute with
 * spaces between them, an object is an element of the field's name; several objects are the items
 * within such an element, and an object of one of several schemas is the one element within it,
 * named by its schema. Elements stand in the order of the schema. What is larger than 8 MiB is not
 * read.
 */
public final class SchemaXml {

  private SchemaXml() {}

  /**
   * Writes a document.
   *
   * @param namespace the namespace of all its elements
   * @param root the name of its root element
   * @param tree the document as a tree
   * @return XML in UTF-8, the same bytes for the same document
   * @throws IllegalArgumentException with all faults, if the tree is not right by the schema
   */
  public static byte[] write(
      Schema schema, String namespace, String root, Map<String, Object> tree) {
    return new SchemaXmlWriter(namespace)
        .write(schema, root, schema.read(tree).orThrow().toPlain());
  }

  /**
   * Reads a document, as strictly as the schema of {@link XmlSchema}, and with the rules between
   * the fields.
   *
   * @param namespace the namespace that its elements must have
   * @param root the name that its root element must have
   * @param file the name to use in problems
   * @param bytes the document
   * @return the tree, as {@link Node#toPlain} gives it
   * @throws org.govsm.core.source.BrokenFileException with every problem and its place
   */
  public static Map<String, Object> read(
      Schema schema, String namespace, String root, String file, byte[] bytes) {
    return new SchemaXmlReader(namespace, root, file, bytes).read(schema).toPlain();
  }

  /**
   * The place of a part of a document that can be read, for a fault that was found in its tree.
   *
   * @param namespace as for {@link #read}
   * @param root as for {@link #read}
   * @param file as for {@link #read}
   * @param bytes the document
   * @param pointer such as {@code /kpis/0/target}
   * @return where the part stands, or the nearest that it is in
   */
  public static Position place(
      Schema schema, String namespace, String root, String file, byte[] bytes, String pointer) {
    SchemaXmlReader reader = new SchemaXmlReader(namespace, root, file, bytes);
    reader.read(schema);
    return reader.place(pointer);
  }
}
