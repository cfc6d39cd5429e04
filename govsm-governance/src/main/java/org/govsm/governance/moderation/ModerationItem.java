package org.govsm.governance.moderation;

import java.time.OffsetDateTime;
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
import org.govsm.governance.law.IndianMoment;
import org.jspecify.annotations.Nullable;

/**
 * Item that was looked at: what it is, when it was seen, what it says of the department, and the
 * digest of the copy that is kept. The item itself is not part of it.
 */
public final class ModerationItem implements ToPlain {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private static final List<String> KINDS = List.of("COMMENT", "POST", "MESSAGE", "MEDIA");
  private static final List<String> SENTIMENTS = List.of("NEGATIVE", "NEUTRAL", "POSITIVE");

  static final Schema FORM =
      Schema.of(
              Field.of("id", Field.Kind.CODE).identifier().required().says("the id of the item"),
              Field.oneOf("itemKind", Field.Kind.CODE, KINDS.toArray(String[]::new))
                  .required()
                  .says("what it is"),
              Field.of("account", Field.Kind.CODE)
                  .identifier()
                  .says("the account that it stands on"),
              Field.of("platform", Field.Kind.TEXT).says("the platform"),
              Field.of("postedAt", Field.Kind.INSTANT).says("when its author posted it"),
              Field.of("seenAt", Field.Kind.INSTANT).required().says("when it was seen"),
              sentimentField(),
              Field.of("sha256", Field.Kind.CODE)
                  .says("the SHA-256 digest of the copy that is kept"))
          .where(ModerationItem::faults);

  private final Node node;

  static Field sentimentField() {
    return Field.oneOf("sentiment", Field.Kind.CODE, SENTIMENTS.toArray(String[]::new))
        .says("what it says of the department: negative, neutral or positive");
  }

  ModerationItem(Node node) {
    this.node = node;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>(digest(node));
    OffsetDateTime seen = node.get("seenAt", OffsetDateTime.class);
    node.find("postedAt", OffsetDateTime.class)
        .filter(posted -> posted.isAfter(seen))
        .ifPresent(
            posted ->
                faults.add(
                    node.fault(
                        "postedAt", "moderation.late", Message.of("moderation.input.posted"))));
    return faults;
  }

  static List<InputFault> digest(Node node) {
    return node
        .find("sha256", String.class)
        .filter(digest -> !DIGEST.matcher(digest).matches())
        .map(
            digest ->
                node.fault("sha256", "moderation.digest", Message.of("moderation.input.digest")))
        .stream()
        .toList();
  }

  /**
   * Reads an item.
   *
   * @param tree the published tree
   * @return the item, or every fault with its place
   */
  public static Checked<ModerationItem> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<ModerationItem>>fold(
            node -> new Checked.Accepted<>(new ModerationItem(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** What an item can be. */
  public static List<String> kinds() {
    return KINDS;
  }

  /** What an item can say of the department. */
  public static List<String> sentiments() {
    return SENTIMENTS;
  }

  /** Its id. */
  public String id() {
    return node.text("id");
  }

  /** What it is. */
  public String kind() {
    return node.text("itemKind");
  }

  /** What it says of the department; nothing where nobody said. */
  public Optional<String> sentiment() {
    return node.find("sentiment", String.class);
  }

  /** The digest of the copy. */
  public Optional<String> sha256() {
    return node.find("sha256", String.class);
  }

  /** When it was seen. */
  public OffsetDateTime seenAt() {
    return seen().at();
  }

  IndianMoment seen() {
    return new IndianMoment(node.get("seenAt", OffsetDateTime.class));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
