package org.govsm.procurement.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.text.Message;
import org.govsm.procurement.record.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Memorandum with a state or an organisation on how purchases are made, such as one by which a
 * state adopts GeM: with whom, of which day, and the digest of the document. It changes no law:
 * what a state's book says is for its packs.
 */
public final class Memorandum implements ToPlain {

  private static final List<String> KINDS = List.of("MEMORANDUM", "AGREEMENT", "ORDER");
  private static final String COUNTED = "MEMORANDUM";

  /** No government of the Constitution signed anything before its commencement, article 394. */
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 26);

  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  private static final Schema FORM =
      Schema.of(
              Field.oneOf("kind", Field.Kind.CODE, KINDS.toArray(String[]::new))
                  .required()
                  .says("what kind of document it is"),
              Field.of("party", Field.Kind.TEXT)
                  .reason()
                  .required()
                  .says("with whom: the government or the organisation"),
              Field.of("state", Field.Kind.CODE)
                  .says("the state or Union Territory, such as IN.UP; left out: with none"),
              Field.of("signed", Field.Kind.DAY).required().says("the day of signature"),
              Field.of("until", Field.Kind.DAY).says("the last day; left out: it does not say"),
              Field.of("scope", Field.Kind.TEXT).reason().required().says("what was agreed"),
              Field.of("effect", Field.Kind.TEXT).says("what it changes for a purchase"),
              Field.of("document", Field.Kind.CODE)
                  .required()
                  .says("the digest of the signed document: sha256: and 64 hexadecimal digits"))
          .where(Memorandum::faults);

  private static final Schema ENTRY =
      FORM.where(
          node -> {
            List<InputFault> all = new ArrayList<>(faults(node));
            all.addAll(entryFaults(node));
            return all;
          });

  private final Node node;

  private Memorandum(Node node) {
    this.node = node;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    LocalDate signed = node.get("signed", LocalDate.class);
    node.find("until", LocalDate.class)
        .filter(last -> last.isBefore(signed))
        .ifPresent(last -> faults.add(fault(node, "until", "memorandum.until")));
    node.find("state", String.class)
        .filter(id -> !isPlace(id, signed))
        .ifPresent(id -> faults.add(node.fault("state", "statistics.state", noPlace(id))));
    if (!DIGEST.matcher(node.text("document")).matches()) {
      faults.add(fault(node, "document", "memorandum.document"));
    }
    return faults;
  }

  private static InputFault fault(Node node, String name, String key) {
    return node.fault(name, key, Message.of(key));
  }

  /** There is none, or there was none on the day of signature. */
  private static Message noPlace(String id) {
    return Jurisdictions.shipped()
        .find(id)
        .map(one -> one.existence().from())
        .filter(LocalDate.MIN::isBefore)
        .map(first -> Message.of("statistics.state-later").with("id", id).with("first", first))
        .orElse(Message.of("statistics.state").with("id", id));
  }

  /** Whether it is a state or a Union Territory on a day. */
  private static boolean isPlace(String id, LocalDate day) {
    return Jurisdictions.shipped()
        .find(id)
        .flatMap(place -> place.kind(day))
        .filter(
            kind -> kind == Jurisdiction.Kind.STATE || kind == Jurisdiction.Kind.UNION_TERRITORY)
        .isPresent();
  }

  /**
   * Reads a memorandum.
   *
   * @param tree the published tree
   * @return the memorandum, or every fault with its place: no state of the day of signature, an end
   *     before it, no digest
   */
  public static Checked<Memorandum> fromPlain(@Nullable Object tree) {
    return read(FORM, tree);
  }

  private static Checked<Memorandum> read(Schema form, @Nullable Object tree) {
    return form.read(tree)
        .<Checked<Memorandum>>fold(
            node -> new Checked.Accepted<>(new Memorandum(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /**
   * Reads a memorandum that is entered now; {@link #fromPlain} also takes what was entered before
   * these checks.
   *
   * @param tree the published tree
   * @return as {@link #fromPlain}; also a number of a person, firm or account in a text, and a
   *     signature before the Constitution, are faults
   */
  public static Checked<Memorandum> entered(@Nullable Object tree) {
    return read(ENTRY, tree);
  }

  private static List<InputFault> entryFaults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    if (node.get("signed", LocalDate.class).isBefore(FIRST)) {
      Message text = Message.of("memorandum.signed").with("first", FIRST);
      faults.add(node.fault("signed", "memorandum.signed", text));
    }
    for (String name : List.of("party", "scope", "effect")) {
      node.find(name, String.class)
          .filter(PersonalNumbers::isIn)
          .ifPresent(text -> faults.add(fault(node, name, "memorandum.personal")));
    }
    return faults;
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return FORM;
  }

  /** The codes of the kinds; {@code term.memorandum.kind.CODE} is that of one. */
  public static List<String> kinds() {
    return KINDS;
  }

  /** The code of its kind. */
  public String kind() {
    return node.text("kind");
  }

  /** With whom it is. */
  public String party() {
    return node.text("party");
  }

  /** The state or Union Territory; nothing where it is with none. */
  public Optional<String> state() {
    return node.find("state", String.class);
  }

  /** The day of signature. */
  public LocalDate signed() {
    return node.get("signed", LocalDate.class);
  }

  /** The last day; nothing where it does not say. */
  public Optional<LocalDate> until() {
    return node.find("until", LocalDate.class);
  }

  /** What was agreed. */
  public String scope() {
    return node.text("scope");
  }

  /** What it changes for a purchase; nothing where it does not say. */
  public Optional<String> effect() {
    return node.find("effect", String.class);
  }

  /** The digest of the signed document. */
  public String document() {
    return node.text("document");
  }

  /** Whether another entry is of the same signed document: one document is one entry. */
  public boolean isSameDocument(Memorandum other) {
    return document().equals(other.document());
  }

  /** Whether it holds on a day, from its signature to its last day, both included. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(signed()) && until().filter(day::isAfter).isEmpty();
  }

  /**
   * As an entry of the register from which statistics are counted.
   *
   * @return nothing where it is with no state, and of an agreement or order, which is no memorandum
   */
  public Optional<Map<String, Object>> counted() {
    return state()
        .filter(id -> node.text("kind").equals(COUNTED))
        .map(
            id -> {
              Map<String, Object> tree = node.toPlain();
              Map<String, Object> entry = new LinkedHashMap<>();
              for (String name : List.of("state", "signed", "until", "scope", "effect")) {
                if (tree.get(name) instanceof String text) {
                  entry.put(name, text);
                }
              }
              return entry;
            });
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
