package org.govsm.procurement.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.SubjectNames;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.vocabulary.ZoneDays;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a contract that pays for what was measured: amounts, KPIs with what follows from
 * each, caps, and what holds for every certificate. An amended value is a new row with its first
 * day, so that the terms of any day can be asked for.
 */
public final class Terms implements ToPlain {

  private final Node node;
  private final Shapes shapes;
  private final List<BillingPeriod> periods;
  private final List<Turn> turns;
  private final TermsIndex index;

  private Terms(Node node, Shapes shapes, List<BillingPeriod> periods, List<Turn> turns) {
    this.node = node;
    this.shapes = shapes;
    this.periods = periods;
    this.turns = turns;
    this.index = new TermsIndex(this, node);
  }

  /**
   * Reads terms with the shapes that come with govsm.
   *
   * @param tree the published tree
   * @return the terms, or every fault with its place
   */
  public static Checked<Terms> fromPlain(@Nullable Object tree) {
    return fromPlain(tree, Shapes.shipped());
  }

  /**
   * Reads terms.
   *
   * @param tree the published tree
   * @param shapes the shapes that they may name
   * @return the terms, or every fault with its place
   */
  public static Checked<Terms> fromPlain(@Nullable Object tree, Shapes shapes) {
    return form(shapes)
        .read(tree)
        .fold(
            node -> checked(node, shapes),
            faults -> new Checked.Rejected<Terms>(faults.stream().map(Terms::currency).toList()));
  }

  /**
   * Reads terms that are entered now. More is asked of them than of those that were kept, which
   * stay readable: ids without characters that nobody sees, and days that can be meant.
   *
   * @param tree the document
   * @param shapes the shapes that they may name
   * @return the terms, or every fault with its place
   */
  public static Checked<Terms> entered(@Nullable Object tree, Shapes shapes) {
    return fromPlain(tree, shapes)
        .fold(
            read -> Checked.of(read, EnteredTerms.of(read)),
            faults -> new Checked.Rejected<Terms>(faults));
  }

  /** Another currency is refused in so many words: no rate of exchange is guessed. */
  private static InputFault currency(InputFault fault) {
    return fault.pointer().equals("/currency")
        ? new InputFault(fault.pointer(), "terms.currency", Message.of("terms.currency"))
        : fault;
  }

  private static Checked<Terms> checked(Node node, Shapes shapes) {
    List<InputFault> faults = new ArrayList<>(Periods.check(node));
    faults.addAll(Repeats.in(node));
    Terms terms = new Terms(node, shapes, Periods.of(node), List.of());
    faults.addAll(TermsCheck.of(terms));
    return Checked.of(terms, faults);
  }

  /**
   * Reads terms in XML with the shapes that come with govsm.
   *
   * @param file the name to use in problems
   * @param xml the document, as {@link #xsd(Shapes)} has it
   * @return the terms, or every fault with its place in the tree
   * @throws org.govsm.core.source.BrokenFileException with every problem of the file and its line
   */
  public static Checked<Terms> readXml(String file, byte[] xml) {
    return readXml(file, xml, Shapes.shipped());
  }

  /**
   * Reads terms in XML.
   *
   * @param file the name to use in problems
   * @param xml the document
   * @param shapes the shapes that they may name
   * @return the terms, or every fault with its place in the tree
   * @throws org.govsm.core.source.BrokenFileException with every problem of the file and its line
   */
  public static Checked<Terms> readXml(String file, byte[] xml, Shapes shapes) {
    return fromPlain(TermsXml.read(file, xml, shapes), shapes);
  }

  /**
   * The XSD of terms, for editors.
   *
   * @param shapes the shapes that they may name
   * @return the schema, the same text for the same shapes
   */
  public static String xsd(Shapes shapes) {
    return TermsXml.xsd(shapes);
  }

  /**
   * Terms that come with govsm, as an example to start from.
   *
   * @param name such as {@code markfed-2025}
   * @throws IllegalArgumentException if there are none of that name
   */
  public static Terms packaged(String name) {
    return TermsXml.packaged(name);
  }

  /**
   * The form of terms.
   *
   * @param shapes the shapes that they may name
   * @return the form, from which XML, XSD and schemas are made
   */
  public static Schema form(Shapes shapes) {
    return shapes.termsForm();
  }

  /**
   * Terms in the making.
   *
   * @return an empty draft
   */
  public static Draft draft() {
    return new Draft();
  }

  /** The number of the contract. */
  public String id() {
    return node.text("id");
  }

  /** What is bought. */
  public String title() {
    return node.text("title");
  }

  /**
   * A mark on all that is shown of the contract.
   *
   * @return such as that it is invented
   */
  public Optional<String> marked() {
    return node.find("marked", String.class);
  }

  /**
   * The requirement on which the terms rest.
   *
   * @return nothing where they name none
   */
  public Optional<RequirementVersion> requirement() {
    return node.branch("requirement")
        .map(one -> new RequirementVersion(one.text("id"), one.get("version", Long.class)));
  }

  /**
   * Version of a requirement.
   *
   * @param id by which a portal keeps it
   * @param version counted from 1
   */
  public record RequirementVersion(String id, long version) {}

  /**
   * The procuring department.
   *
   * @return its id and name
   */
  public Party buyer() {
    return party("buyer");
  }

  /**
   * The agency.
   *
   * @return its id and name
   */
  public Party supplier() {
    return party("supplier");
  }

  /** The GSTIN of the agency; nothing where the terms state none. */
  public Optional<String> supplierGstin() {
    return agency("gstin");
  }

  /** Why the agency has no GSTIN; nothing where the terms do not say it. */
  public Optional<String> withoutGstin() {
    return agency("withoutGstin");
  }

  private Optional<String> agency(String member) {
    return node.branch("supplier").flatMap(agency -> agency.find(member, String.class));
  }

  private Party party(String name) {
    Node party = node.branch(name).orElseThrow();
    return new Party(party.text("id"), party.text("name"));
  }

  /** Whether the terms state the day of the order. */
  public boolean statesOrder() {
    return node.has("orderedOn");
  }

  /**
   * The day of the order.
   *
   * @return the first day of the contract where the terms do not say
   */
  public LocalDate orderedOn() {
    return node.find("orderedOn", LocalDate.class).orElseGet(() -> periods.get(0).from());
  }

  /**
   * The periods that are measured and paid.
   *
   * @return in order; they cover the whole contract
   */
  public List<BillingPeriod> periods() {
    return periods;
  }

  /** The last day of the contract. */
  public LocalDate lastDay() {
    return periods.get(periods.size() - 1).until().minusDays(1);
  }

  /**
   * A period.
   *
   * @param id the month in which it begins, such as {@code 2026-10}, or {@code closing} for the
   *     settlement after the last
   * @return nothing where the contract has no such period
   */
  public Optional<BillingPeriod> period(String id) {
    if (id.equals(BillingPeriod.CLOSING)) {
      LocalDate end = periods.get(periods.size() - 1).until();
      return Optional.of(new BillingPeriod(id, end, end));
    }
    for (BillingPeriod period : periods) {
      if (period.id().equals(id)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  /**
   * The last instant at which something learnt still counts in the certificate of a period.
   *
   * @param period a period of the contract
   * @return the end of that day in India; nothing where the terms state no freeze, and for the
   *     closing settlement
   */
  public Optional<Instant> frozen(BillingPeriod period) {
    Optional<Long> freeze = period.isClosing() ? Optional.empty() : payment().freezeDays();
    return freeze
        .map(days -> period.until().plusDays(days))
        .map(next -> ZoneDays.start(next, Reading.INDIA).minusNanos(1));
  }

  /**
   * The amounts in force.
   *
   * @param day a day of the contract
   * @return in order
   */
  public List<Amount> amounts(LocalDate day) {
    return index.on(day).amounts();
  }

  /**
   * The amounts of which a percentage is taken.
   *
   * @param base the id of a base, or of one amount, which is its own base
   * @param day a day of the contract
   * @return ids of amounts and of KPIs by which something is earned
   */
  public List<String> base(String base, LocalDate day) {
    for (Node row : rows("bases")) {
      if (row.text("id").equals(base) && holds(row, day)) {
        return row.codes("amounts");
      }
    }
    return List.of(base);
  }

  /**
   * The KPIs in force.
   *
   * @param day a day of the contract
   * @return in order
   */
  public List<Kpi> kpis(LocalDate day) {
    return index.on(day).kpis();
  }

  /** The terms with what they are read to say in the period of a day. */
  Terms turned(LocalDate day) {
    if (turns.isEmpty()) {
      return this;
    }
    List<Turn> now = billed(day).map(period -> Turn.in(period, turns)).orElse(List.of());
    return now.isEmpty() ? this : fromPlain(Turn.written(toPlain(), now), shapes).orThrow();
  }

  Optional<Exclusions> excluded(LocalDate day) {
    if (rows("exclusions").isEmpty()) {
      return Optional.empty();
    }
    return billed(day).map(period -> new Exclusions(rows("exclusions"), period));
  }

  /** The billing period of a day. */
  Optional<BillingPeriod> billed(LocalDate day) {
    return periods.stream()
        .filter(period -> !day.isBefore(period.from()) && day.isBefore(period.until()))
        .findFirst();
  }

  /**
   * The days over which a KPI is measured for one result, of which a billing period is a part.
   *
   * @param kpi a KPI in force in that period
   * @param period a period of the contract
   * @return the period itself, unless the KPI has a longer one of its own
   */
  public BillingPeriod measuredOver(Kpi kpi, BillingPeriod period) {
    return KpiPeriods.around(this, kpi, period);
  }

  /**
   * Whether a KPI has a result in the certificate of a period.
   *
   * @param kpi a KPI in force in that period
   * @param period a period of the contract
   * @return false where a period of its own goes on after it
   */
  public boolean isJudgedIn(Kpi kpi, BillingPeriod period) {
    return measuredOver(kpi, period).until().equals(period.until());
  }

  /**
   * The caps in force.
   *
   * @param day a day of the contract
   * @return in order
   */
  public List<Cap> caps(LocalDate day) {
    return index.on(day).caps();
  }

  /**
   * The exclusions of the period of a day.
   *
   * @param day a day of the contract
   * @return those that cover any of its days, in order
   */
  public List<Exclusion> exclusions(LocalDate day) {
    return excluded(day).stream().flatMap(of -> of.all().stream()).map(Exclusion::of).toList();
  }

  /**
   * Why a KPI does not count over the days of one result.
   *
   * @param kpi its id
   * @param measured the days, as {@link #measuredOver} says
   * @return the exclusion; nothing where it counts, if only on some days
   */
  public Optional<Exclusion> exclusion(String kpi, BillingPeriod measured) {
    return rows("exclusions").isEmpty()
        ? Optional.empty()
        : new Exclusions(rows("exclusions"), measured).whole(kpi).map(Exclusion::of);
  }

  /**
   * What is to be known of KPIs that count on some days of a period only.
   *
   * @param period a period of the contract
   * @return a sentence for each KPI and exclusion; none where every KPI counts in full or not at
   *     all
   */
  public List<Message> partlyExcluded(BillingPeriod period) {
    List<Node> exclusions = rows("exclusions");
    return exclusions.isEmpty()
        ? List.of()
        : kpis(period.from()).stream()
            .filter(kpi -> isJudgedIn(kpi, period))
            .flatMap(kpi -> new Exclusions(exclusions, measuredOver(kpi, period)).partly(kpi))
            .toList();
  }

  /**
   * The contract value, before GST.
   *
   * @return nothing where the terms state none
   */
  public Optional<Money> value() {
    return node.branch("value").map(value -> value.get("amount", Money.class));
  }

  /** The contract value with GST; nothing where the terms do not state it. */
  public Optional<Money> valueWithGst() {
    return node.branch("value").flatMap(value -> value.find("withGst", Money.class));
  }

  /** The clause in which the contract states its value; nothing where it states none. */
  public Optional<String> valueClause() {
    return node.branch("value").map(value -> value.text("clause"));
  }

  /** What is measured and paid as one: month, quarter or whole. */
  String length() {
    return node.text("period");
  }

  /** Whether the terms state what counts towards the ceiling. */
  boolean statesCeilingCounts() {
    return node.branch("ceiling").filter(one -> one.has("counts")).isPresent();
  }

  /**
   * The most that may be paid.
   *
   * @return nothing where the terms state none
   */
  public Optional<Ceiling> ceiling() {
    return node.branch("ceiling").map(Ceiling::of);
  }

  /**
   * The purchase on which the contract stands.
   *
   * @return its id, where a portal keeps it
   */
  public Optional<String> purchase() {
    return node.branch("purchase").flatMap(one -> one.find("id", String.class));
  }

  /**
   * The sanction or order on which the contract stands, where no portal keeps it.
   *
   * @return its number and date, as the terms state them
   */
  public Optional<String> sanction() {
    return node.branch("purchase").flatMap(one -> one.find("reference", String.class));
  }

  /**
   * The letter of award or acceptance on which the contract stands.
   *
   * @return its number and date, as the terms state them
   */
  public Optional<String> award() {
    return node.branch("purchase").flatMap(one -> one.find("award", String.class));
  }

  /** The numbers of the contract on GeM; all empty where it was not bought there. */
  public GemNumbers gem() {
    return node.branch("purchase")
        .map(GemNumbers::of)
        .orElseGet(() -> new GemNumbers(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** What fixed amounts and milestones come to over all periods, before deductions. */
  public Money fixed() {
    Map<String, Money> once = new LinkedHashMap<>();
    for (Node row : rows("amounts")) {
      Amount amount = new Amount(row);
      if (!amount.milestones().isEmpty()) {
        amount.amount().ifPresent(whole -> once.put(amount.id(), whole));
      }
    }
    Money sum = once.values().stream().reduce(Money.ZERO, Money::plus);
    for (BillingPeriod period : periods) {
      for (Amount amount : amounts(period.from())) {
        sum = sum.plus(amount.sum().orElse(Money.ZERO));
      }
    }
    return sum;
  }

  /**
   * The names of accounts and posts, with those that the terms say to be of one or of several.
   *
   * @return by the forms of the platforms and the word of the terms
   */
  public SubjectNames names() {
    return index.names();
  }

  /**
   * How counts of both parties are set against each other.
   *
   * @return nothing where no figure is counted by both
   */
  public Optional<Reconciliation> reconciliation() {
    return node.branch(Reconciliation.PART).map(Reconciliation::new);
  }

  /**
   * How response times are counted.
   *
   * @return nothing where the terms do not say, and the parties count them as their paper does
   */
  public Optional<ResponseTerms> response() {
    return node.branch(ResponseTerms.PART).map(ResponseTerms::new);
  }

  /**
   * What holds for the whole certificate.
   *
   * @return nothing stated where the terms have no such part
   */
  public PaymentTerms payment() {
    return index.payment();
  }

  /**
   * The platforms whose figures count from every account that is read, as the terms name neither an
   * account nor a post of them.
   *
   * @return in the order in which KPIs name them; none where each figure is of a named account
   */
  public List<String> platformsOfAnyAccount() {
    Set<String> platforms = new LinkedHashSet<>();
    for (Kpi kpi : index.kpis()) {
      List<Operand> operands = new ArrayList<>(kpi.measure().operands());
      kpi.sample().ifPresent(sample -> operands.add(sample.of()));
      if (operands.stream().anyMatch(operand -> operand.subject().isEmpty())) {
        kpi.platforms().stream()
            .filter(platform -> !platform.equals(Kpi.CONTRACT))
            .filter(platform -> payment().accounts(platform).isEmpty())
            .forEach(platforms::add);
      }
    }
    return List.copyOf(platforms);
  }

  /**
   * The signed amendments.
   *
   * @return in order
   */
  public List<Amendment> amendments() {
    return rows("amendments").stream().map(Amendment::of).toList();
  }

  /**
   * The declared corrections of how the paper was entered.
   *
   * @return in order
   */
  public List<Correction> corrections() {
    return rows("corrections").stream().map(Correction::of).toList();
  }

  List<Node> rows(String name) {
    return node.branches(name);
  }

  List<Node> on(String name, LocalDate day) {
    List<Node> on = new ArrayList<>();
    for (Node row : rows(name)) {
      if (holds(row, day)) {
        on.add(row);
      }
    }
    return on;
  }

  /** Whether a row holds on a day; none does when the contract is over. */
  boolean holds(Node row, LocalDate day) {
    return day.isBefore(periods.get(periods.size() - 1).until()) && Periods.holds(row, day);
  }

  /**
   * What the terms leave unsaid and money could depend on.
   *
   * @param dictionary says which metrics are states or counters, and when their counting changed
   * @return the open points of all days, in the order of the terms
   */
  public List<OpenPoint> open(MetricDictionary dictionary) {
    return index.open(dictionary);
  }

  /**
   * What whoever draws up or signs the terms should know.
   *
   * @param dictionary the metrics
   * @return metrics whose counting changes while the contract runs, figures that do not add up, a
   *     freeze before the platforms have finished counting, no KPI of an outcome
   */
  public List<Finding> notes(MetricDictionary dictionary) {
    return new TermsNotes(this, dictionary).all();
  }

  /**
   * The metrics and sources that the terms name and a dictionary lacks.
   *
   * @param dictionary the metrics and sources that readings can have
   * @return a fault for each, with its place
   */
  public List<InputFault> unknownMetrics(MetricDictionary dictionary) {
    return index.faults(dictionary);
  }

  /**
   * The metrics that no day of their KPI counts, because the platform withdrew them before or has
   * not begun: terms with such a promise are not to be made. Where counting ends or begins within
   * the KPI, {@link #notes} tells it, and the results of the days after are held.
   *
   * @param dictionary the metrics that readings can have
   * @return a fault for each, which names the day, the source and what is counted instead
   */
  public List<InputFault> notCounted(MetricDictionary dictionary) {
    return MetricCheck.notCounted(this, dictionary);
  }

  /**
   * The terms with one reading of an open point written into them.
   *
   * @param point an open point of these terms
   * @param reading one of its readings
   * @return terms that are no longer open there, but for a metric that the platform counts anew: to
   *     settle that, the terms say {@code asCounted}
   */
  public Terms with(OpenPoint point, OpenPoint.Reading reading) {
    List<Turn> read = Turn.and(turns, point.pointer(), reading);
    if (reading.from().isPresent()) {
      return new Terms(node, shapes, periods, read);
    }
    Map<String, Object> tree = Pointers.set(toPlain(), point.pointer(), reading.value());
    return new Terms(fromPlain(tree, shapes).orThrow().node, shapes, periods, read);
  }

  /**
   * The terms without what bears on sums only: results are the same for all terms of which this is
   * the same.
   *
   * @return the published tree without how deductions are stacked and rounded, and how much may be
   *     paid in all
   */
  public Map<String, Object> measured() {
    return Collections.unmodifiableMap(index.measured());
  }

  Map<String, Object> withoutSums() {
    Map<String, Object> tree = toPlain();
    tree.keySet().removeAll(List.of("purchase", "value", "ceiling", "corrections"));
    if (tree.get("payment") instanceof Map<?, ?> payment) {
      Map<Object, Object> left = new LinkedHashMap<>(payment);
      left.keySet().removeAll(List.of("stacking", "rounding", "roundingPer"));
      tree.put("payment", left);
    }
    if (!turns.isEmpty()) {
      tree.put("turns", turns);
    }
    return tree;
  }

  /**
   * A digest of the terms.
   *
   * @return such as {@code sha256:…}, the same for the same tree
   */
  public String digest() {
    return index.digest();
  }

  /**
   * The terms in XML.
   *
   * @return UTF-8, the same bytes for the same terms
   */
  public byte[] toXml() {
    return TermsXml.write(this);
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  TermsIndex index() {
    return index;
  }

  Shapes shapes() {
    return shapes;
  }

  /**
   * A party of the contract.
   *
   * @param id a stable id
   */
  public record Party(String id, String name) {}

  /** Terms in the making: the members of the tree, set one by one. One thread fills it. */
  public static final class Draft {

    private final Map<String, Object> tree = new LinkedHashMap<>();
    private Shapes shapes = Shapes.shipped();

    private Draft() {
      tree.put("currency", "INR");
    }

    /**
     * Sets a member of the tree.
     *
     * @param name such as {@code title}
     * @param value its tree
     */
    public Draft set(String name, Object value) {
      tree.put(name, value);
      return this;
    }

    /**
     * Adds to a list of the tree.
     *
     * @param list such as {@code kpis}
     * @param item the tree of one of its items
     */
    public Draft add(String list, Map<String, ?> item) {
      Tree.append(tree, list, item);
      return this;
    }

    /**
     * Allows a department's own shapes.
     *
     * @param allowed the shapes that the terms may name
     */
    public Draft shapes(Shapes allowed) {
      shapes = allowed;
      return this;
    }

    /** What was set so far, as a tree that need not be complete. */
    public Map<String, Object> toPlain() {
      return new LinkedHashMap<>(tree);
    }

    /**
     * The terms.
     *
     * @return the terms, or every fault with its place
     */
    public Checked<Terms> done() {
      return fromPlain(tree, shapes);
    }
  }

  /** Id and title. */
  @Override
  public String toString() {
    return id() + ": " + title();
  }
}
