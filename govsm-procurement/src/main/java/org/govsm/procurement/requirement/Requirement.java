package org.govsm.procurement.requirement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Requirement: what an agency wants from a contract and how it wants it measured, in services and
 * KPIs of the catalogue. What it leaves out is open, never zero; what deviates from the catalogue
 * has a reason.
 */
public final class Requirement implements ToPlain {

  private final Node node;

  private Requirement(Node node) {
    this.node = node;
  }

  /**
   * Reads a requirement that is kept. Whether the catalogue has what it names is for {@link
   * #entered}: a later edition does not make a kept document unreadable.
   *
   * @param tree the published tree
   * @return the requirement, or every fault with its place
   */
  public static Checked<Requirement> fromPlain(@Nullable Object tree) {
    return RequirementForm.FORM
        .read(tree)
        .fold(
            node -> Checked.of(new Requirement(node), RequirementCheck.within(node)),
            faults -> new Checked.Rejected<Requirement>(faults));
  }

  /**
   * Reads a requirement that is entered now, against the standard.
   *
   * @param tree the published tree
   * @param catalogue the services and KPIs that it may name
   * @param dictionary the metrics
   * @return the requirement, or every fault with its place: an unknown name, a KPI that a platform
   *     does not give, a target that terms refuse, a deviation without a reason
   */
  public static Checked<Requirement> entered(
      @Nullable Object tree, ServiceCatalogue catalogue, MetricDictionary dictionary) {
    return fromPlain(tree)
        .fold(
            read -> Checked.of(read, new RequirementCheck(read, catalogue, dictionary).faults()),
            faults -> new Checked.Rejected<Requirement>(faults));
  }

  /**
   * Reads a requirement in XML.
   *
   * @param file the name to use in problems
   * @param xml the document, as {@link #xsd} has it
   * @return the requirement, or every fault with its place in the tree
   * @throws org.govsm.core.source.BrokenFileException with every problem of the file and its line
   */
  public static Checked<Requirement> readXml(String file, byte[] xml) {
    return fromPlain(RequirementXml.read(file, xml));
  }

  /**
   * The XSD, for editors.
   *
   * @return always the same text
   */
  public static String xsd() {
    return RequirementXml.xsd();
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return RequirementForm.FORM;
  }

  /**
   * A requirement in the making.
   *
   * @return version 1 in draft, empty otherwise
   */
  public static Draft draft() {
    return new Draft();
  }

  /**
   * The id.
   *
   * @return the same in all versions
   */
  public String id() {
    return node.text("id");
  }

  /**
   * The version.
   *
   * @return 1 or more
   */
  public long version() {
    return node.get("version", Long.class);
  }

  /**
   * How far the review is.
   *
   * @return DRAFT, IN_REVIEW, AGREED or WITHDRAWN
   */
  public String state() {
    return node.text("state");
  }

  /** Whether it counts for the common core. */
  public boolean isAgreed() {
    return state().equals("AGREED");
  }

  /**
   * What is to be bought.
   *
   * @param language such as {@code hi}
   * @return the title, else the English one
   */
  public String title(String language) {
    return RequiredService.worded(node.branch("title").orElseThrow(), language);
  }

  /**
   * The public body that asks.
   *
   * @return its id and name
   */
  public Agency agency() {
    Node agency = node.branch("agency").orElseThrow();
    return new Agency(agency.text("id"), agency.text("name"));
  }

  /**
   * A mark on all that is shown of it.
   *
   * @return such as that it was taken from a bid
   */
  public Optional<String> marked() {
    return node.find("marked", String.class);
  }

  /** The first day of the work. */
  public LocalDate from() {
    return node.get("from", LocalDate.class);
  }

  /** The first day after the work. */
  public LocalDate until() {
    return node.get("until", LocalDate.class);
  }

  /**
   * What is measured and paid as one.
   *
   * @return month, quarter or whole
   */
  public String period() {
    return node.text("period");
  }

  /**
   * The kind of contract.
   *
   * @return time-based, unit-rate, on-call, lump-sum or percentage; nothing where it is open
   */
  public Optional<String> kind() {
    return node.find("kind", String.class);
  }

  /**
   * What is asked for.
   *
   * @return in order
   */
  public List<RequiredService> services() {
    return node.branches("services").stream().map(RequiredService::new).toList();
  }

  /**
   * How it is measured.
   *
   * @return in order
   */
  public List<RequiredKpi> kpis() {
    List<String> ids = services().stream().map(RequiredService::service).toList();
    return node.branches("kpis").stream().map(row -> new RequiredKpi(row, ids)).toList();
  }

  /**
   * The platforms that it names: of its services, KPIs and accounts.
   *
   * @return codes of the metric dictionary, in order
   */
  public NavigableSet<String> platforms() {
    NavigableSet<String> all = new TreeSet<>();
    services().forEach(one -> all.addAll(one.platforms()));
    node.branches("kpis").forEach(one -> one.find("platform", String.class).ifPresent(all::add));
    node.branches("accounts")
        .forEach(one -> one.find("platform", String.class).ifPresent(all::add));
    return all;
  }

  /**
   * The terms that it stands for, as far as it says: without supplier, sums and consequences.
   *
   * @param catalogue the standard
   * @param scope where the contract is to say a service
   * @param clause where the contract is to say a KPI
   * @return a draft that lacks what the requirement cannot know
   */
  public Terms.Draft toTerms(
      ServiceCatalogue catalogue,
      Function<RequiredService, String> scope,
      Function<RequiredKpi, String> clause) {
    return new TermsSkeleton(this, catalogue).draft(scope, clause);
  }

  /** The hash of all that it says: {@code sha256:} and 64 hexadecimal digits. */
  public String digest() {
    return CanonicalForm.digest(toPlain());
  }

  /** The same in XML. */
  public byte[] toXml() {
    return RequirementXml.write(this);
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

  /**
   * A public body.
   *
   * @param id a stable id
   * @param name the name
   */
  public record Agency(String id, String name) {}

  /** Requirement in the making: the members of the tree, set one by one. One thread fills it. */
  public static final class Draft {

    private final Map<String, Object> tree = new LinkedHashMap<>();

    private Draft() {
      tree.put("version", "1");
      tree.put("state", "DRAFT");
    }

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

    /**
     * Finishes it against the standard.
     *
     * @param catalogue the services and KPIs that it may name
     * @param dictionary the metrics
     * @return the requirement, or every {@link InputFault} with its place
     */
    public Checked<Requirement> done(ServiceCatalogue catalogue, MetricDictionary dictionary) {
      return entered(tree, catalogue, dictionary);
    }
  }

  /** The id. */
  @Override
  public String toString() {
    return id();
  }
}
