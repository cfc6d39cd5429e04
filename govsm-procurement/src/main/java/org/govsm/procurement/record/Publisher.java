package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Publisher of open contracting data: its prefix, its name, and under which terms it publishes. */
public final class Publisher implements ToPlain {

  static final Pattern PREFIX = Pattern.compile("ocds-[a-z0-9]{6}");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+[^/\\s]");
  private static final List<String> ADDRESSES =
      List.of("base", "uri", "license", "publicationPolicy");
  private static final Schema FORM =
      Schema.of(
              code("prefix")
                  .required()
                  .says("the prefix of the Open Contracting Partnership, such as ocds-abc123"),
              Field.of("name", Field.Kind.TEXT).required().says("the name of the publisher"),
              code("base")
                  .required()
                  .says("the address under which packages stand, without a slash at the end"),
              code("uri").says("the address of the publisher"),
              code("license").says("the address of the licence of the data"),
              code("publicationPolicy").says("the address of the publication policy"))
          .where(Publisher::faults);

  private final Node node;

  private Publisher(Node node) {
    this.node = node;
  }

  /**
   * Reads a publisher.
   *
   * @param tree the published tree
   * @return the publisher, or every fault with its place
   */
  public static Checked<Publisher> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<Publisher>>fold(
            node -> new Checked.Accepted<>(new Publisher(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    if (!PREFIX.matcher(node.text("prefix")).matches()) {
      faults.add(node.fault("prefix", "record.prefix", Message.of("record.prefix")));
    }
    ADDRESSES.stream()
        .filter(name -> node.find(name, String.class).filter(Publisher::isNoAddress).isPresent())
        .map(name -> node.fault(name, "record.address", Message.of("record.address")))
        .forEach(faults::add);
    return faults;
  }

  private static boolean isNoAddress(String text) {
    return !ADDRESS.matcher(text).matches();
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** The prefix of its ocids: {@code ocds-} and six small letters or digits. */
  public String prefix() {
    return node.text("prefix");
  }

  /** The name. */
  public String name() {
    return node.text("name");
  }

  /** The address under which its packages stand. */
  public String base() {
    return node.text("base");
  }

  /** The members of a package that name the publisher and its terms. */
  Map<String, Object> inPackage() {
    OcdsTree publisher = new OcdsTree().put("name", node.text("name")).put("uri", find("uri"));
    return new OcdsTree()
        .put("publisher", publisher.done())
        .put("license", find("license"))
        .put("publicationPolicy", find("publicationPolicy"))
        .done();
  }

  private Optional<String> find(String name) {
    return node.find(name, String.class);
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  /** The prefix. */
  @Override
  public String toString() {
    return prefix();
  }
}
