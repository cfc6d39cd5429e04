package org.govsm.procurement.tender;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.document.SchemaXml;
import org.govsm.core.document.XmlSchema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.rules.Case;
import org.govsm.core.text.NamedValue;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.jspecify.annotations.Nullable;

/**
 * Tender: one document with all that bidders are told, from what is bought to how the packets are
 * opened. It never changes; a corrigendum is another tender of the same number. Times are instants;
 * days are those of India.
 */
public final class Tender implements ToPlain {

  private static final String NAMESPACE = "urn:govsm:tender:1";
  private static final String ROOT = "tender";
  private static final String PERIOD = "tenderPeriod";
  private static final String ENQUIRY = "enquiryPeriod";

  private final Node node;
  private final EvaluationTerms evaluation;

  private Tender(Node node) {
    this.node = node;
    Map<String, Object> terms =
        new LinkedHashMap<>(node.branch("evaluation").orElseThrow().toPlain());
    terms.putIfAbsent("publication", IndianTime.day(publishes()).toString());
    evaluation = EvaluationTerms.fromPlain(terms).orThrow();
  }

  /**
   * Reads a tender.
   *
   * @param tree the published tree
   * @return the tender, or every fault with its place
   */
  public static Checked<Tender> fromPlain(@Nullable Object tree) {
    return TenderForm.FORM
        .read(tree)
        .fold(
            node -> Checked.of(new Tender(node), List.of()),
            faults -> new Checked.Rejected<Tender>(faults));
  }

  /**
   * Reads a tender in XML.
   *
   * @param file the name to use in problems
   * @param xml the document, as {@link #xsd} has it
   * @return the tender, or every fault with its place in the tree
   * @throws org.govsm.core.source.BrokenFileException with every problem of the file and its line
   */
  public static Checked<Tender> readXml(String file, byte[] xml) {
    return fromPlain(SchemaXml.read(TenderForm.FORM, NAMESPACE, ROOT, file, xml));
  }

  /** The XSD, for editors; always the same text. */
  public static String xsd() {
    return XmlSchema.of(TenderForm.FORM, NAMESPACE, ROOT);
  }

  /** The schema of the tree. */
  public static Schema form() {
    return TenderForm.FORM;
  }

  /** A tender in the making. */
  public static Draft draft() {
    return new Draft();
  }

  /** The number. */
  public String id() {
    return node.text("id");
  }

  /** The id of the public body that buys. */
  String buyer() {
    return node.branch("buyer").orElseThrow().text("id");
  }

  /** How it is bought: a code of the packs, such as ADVERTISED_TENDER. */
  public String procedure() {
    return node.text("procedure");
  }

  /** How bids are examined and ranked, with the day of publication. */
  public EvaluationTerms evaluation() {
    return evaluation;
  }

  /**
   * The criteria on who may bid that stand on no sheet of the committee: no requirement of the
   * evaluation has their id.
   */
  public List<NamedValue> unjudged() {
    return node.branches("criteria").stream()
        .filter(criterion -> !isJudged(criterion))
        .<NamedValue>map(criterion -> WordedPart.of(criterion))
        .toList();
  }

  boolean isJudged(Node criterion) {
    return evaluation.requirements().stream()
        .anyMatch(one -> one.text("id").equals(criterion.text("id")));
  }

  /** The instant of publication. */
  public Instant publishes() {
    return instant(PERIOD, "startDate").orElseThrow();
  }

  /** The last instant at which a bid is in time. */
  public Instant closes() {
    return instant(PERIOD, "endDate").orElseThrow();
  }

  /** The first instant for a question; nothing where no questions are taken. */
  public Optional<Instant> questionsFrom() {
    return instant(ENQUIRY, "startDate");
  }

  /** The last instant for a question; nothing where no questions are taken. */
  public Optional<Instant> questionsUntil() {
    return instant(ENQUIRY, "endDate");
  }

  /** Whether a bid has one packet, without a technical one before it. */
  public boolean isSinglePacket() {
    return node.branch("opening").orElseThrow().find("packets", String.class).stream()
        .anyMatch("ONE"::equals);
  }

  /**
   * Whether it is the first of two stages: bids have no price, and it ends with the result of their
   * technical packets.
   */
  public boolean isFirstStage() {
    return isStage("FIRST");
  }

  /** Whether it is the second of two stages, for those whose bids stood in the first. */
  public boolean isSecondStage() {
    return isStage("SECOND");
  }

  private boolean isStage(String stage) {
    return node.branch(TwoStageChecks.PART)
        .filter(part -> part.text("stage").equals(stage))
        .isPresent();
  }

  /** The first instant at which technical packets, or the only ones, may be opened. */
  public Instant opens() {
    return instant("opening", "date").orElseThrow();
  }

  /** Whole days between the technical result and the financial opening, where they are stated. */
  public Optional<Long> waitingDays() {
    return node.branch("opening").flatMap(part -> part.find("waitingDays", Long.class));
  }

  /** Hours in which prices are revealed after the financial opening; none of a first stage. */
  public long revealHours() {
    return node.branch("opening").orElseThrow().find("revealHours", Long.class).orElse(0L);
  }

  /** Where it is published. */
  public List<String> places() {
    return node.codes("places");
  }

  /** The members of the committee; none where they are not known. */
  public List<String> members() {
    return committee().stream()
        .flatMap(part -> part.branches("members").stream())
        .map(member -> member.text("id"))
        .toList();
  }

  /** How many members must be there; nothing where the tender does not say. */
  public Optional<Long> quorum() {
    return committee().flatMap(part -> part.find("quorum", Long.class));
  }

  /**
   * The reason that is on record for a finding.
   *
   * @param finding the code of the finding
   * @param about the id of the item, criterion or clause that it is about; empty for the whole
   */
  public Optional<String> explanation(String finding, String about) {
    return node.branches("explanations").stream()
        .filter(each -> each.text("finding").equals(finding))
        .filter(each -> each.find("about", String.class).orElse("").equals(about))
        .map(each -> each.text("text"))
        .findFirst();
  }

  Optional<Node> committee() {
    return node.branch("committee");
  }

  /** What is known of the tender, as questions of the law ask it. */
  Case facts() {
    Case.Draft facts = evaluation.facts().toDraft();
    facts.day("publication", IndianTime.day(publishes()));
    facts.fact("procedure", procedure()).fact("permitted", procedure());
    evaluation.isGlobal().ifPresent(global -> facts.fact("foreignBids", global));
    return facts.done();
  }

  /** The clause of a part of the tender; of one that names none, that of the evaluation. */
  public Citation clause(String part) {
    return node.branch(part)
        .flatMap(found -> found.find("clause", String.class))
        .map(clause -> Citation.of(id(), clause).cite())
        .orElseGet(evaluation::clause);
  }

  Optional<LocalDate> day(String part, String name) {
    return node.branch(part).flatMap(found -> found.find(name, LocalDate.class));
  }

  private Optional<Instant> instant(String part, String name) {
    return node.branch(part)
        .flatMap(found -> found.find(name, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** The hash of all that it says: {@code sha256:} and 64 hexadecimal digits. */
  public String digest() {
    return CanonicalForm.digest(toPlain());
  }

  /** The same in XML. */
  public byte[] toXml() {
    return SchemaXml.write(TenderForm.FORM, NAMESPACE, ROOT, toPlain());
  }

  /** Its parts, as {@link #form} has them. */
  public Node node() {
    return node;
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tender tender && node.equals(tender.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** The number. */
  @Override
  public String toString() {
    return id();
  }

  /** Tender in the making: the members of the tree, set one by one. One thread fills it. */
  public static final class Draft {

    private final Map<String, Object> tree = new LinkedHashMap<>();

    private Draft() {}

    /**
     * Sets a member.
     *
     * @param name as the form has it
     * @param value a part of a tree
     */
    public Draft set(String name, Object value) {
      tree.put(name, value);
      return this;
    }

    /**
     * Adds an item to a list.
     *
     * @param list the member
     * @param item a part of a tree
     */
    public Draft add(String list, Map<String, ?> item) {
      Tree.append(tree, list, item);
      return this;
    }

    /** The members that are set so far. */
    public Map<String, Object> toPlain() {
      return new LinkedHashMap<>(tree);
    }

    /** The tender, or every fault with its place. */
    public Checked<Tender> done() {
      return fromPlain(tree);
    }
  }
}
