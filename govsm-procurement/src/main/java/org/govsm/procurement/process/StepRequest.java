package org.govsm.procurement.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.process.Actor;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Request to take a step of a procedure: the step, its day, who acts, the papers by their digests,
 * and what the step states. An entry of the log of a {@link ProcurementProcess}.
 */
public final class StepRequest implements ToPlain {

  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  private static final Schema ACTOR =
      Schema.of(
          Field.of("person", Field.Kind.TEXT).required().says("an id for each person"),
          Field.of("roles", Field.Kind.CODES).required().says("the roles held"));

  private static final Schema PAPER =
      Schema.of(
              Field.of("paper", Field.Kind.CODE).required().says("which paper, such as notice"),
              Field.of("digest", Field.Kind.CODE).required().says("sha256: and 64 digits"))
          .where(StepRequest::digest);

  private static final Schema MEMBER =
      Schema.of(
          Field.of("person", Field.Kind.TEXT).required().says("an id for each person"),
          Field.of("reportsTo", Field.Kind.TEXT).says("to whom the member reports directly"),
          Field.of("noSuperior", Field.Kind.FLAG)
              .says("reports to nobody of the department, or of the committee"));

  private static final Schema FORM =
      Schema.of(
              Field.of("event", Field.Kind.CODE).required().says("the step"),
              Field.of("on", Field.Kind.DAY).required().says("the day of the step"),
              Field.forms("actors", "actor", ACTOR).required().says("who acts"),
              Field.forms("papers", "paper", PAPER).says("the papers of the step"),
              Field.of("closing", Field.Kind.DAY).says("the last day for bids"),
              Field.of("validity", Field.Kind.DAY).says("the last day of the bids' validity"),
              Field.of("packets", Field.Kind.COUNT)
                  .atLeast(1)
                  .atMost(2)
                  .says("in how many packets bids come"),
              Field.of("sources", Field.Kind.COUNT).atLeast(0).says("how many were compared"),
              Field.of("invited", Field.Kind.COUNT).atLeast(0).says("how many were invited"),
              Field.of("shortlisted", Field.Kind.COUNT).atLeast(0).says("how many are shortlisted"),
              Field.of("mayMatch", Field.Kind.FLAG)
                  .says("whether a bidder may match the lowest price by a preference"),
              Field.forms("committee", "member", MEMBER).says("the members of the committee"),
              Field.of("confirmed", Field.Kind.CODES)
                  .says("the conditions of the law that are met"))
          .where(StepRequest::once);

  private final Node node;

  private StepRequest(Node node) {
    this.node = node;
  }

  /**
   * A member of a committee.
   *
   * @param person an id that tells persons apart
   * @param reportsTo to whom the member reports directly; empty text for nobody, nothing where that
   *     is not known
   */
  record Member(String person, Optional<String> reportsTo) {}

  /**
   * Begins a request.
   *
   * @param event the step, such as {@code publish}
   * @param on the day of the step
   */
  public static Draft draft(String event, LocalDate on) {
    return new Draft(event, on);
  }

  /**
   * Reads a request.
   *
   * @param tree event, on, actors, papers and what the step states
   * @return the request, or every fault with its place
   */
  public static Checked<StepRequest> ofPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<StepRequest>>fold(
            node -> new Checked.Accepted<>(new StepRequest(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return FORM;
  }

  private static List<InputFault> digest(Node paper) {
    return isDigest(paper.text("digest"))
        ? List.of()
        : List.of(paper.fault("digest", "tree.digest", Message.of("procedure.digest")));
  }

  static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }

  private static List<InputFault> once(Node request) {
    List<InputFault> faults = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Node paper : request.branches("papers")) {
      if (!seen.add(paper.text("paper"))) {
        faults.add(paper.fault("paper", "tree.twice", Message.of("procedure.paper-twice")));
      }
    }
    Set<String> members = new LinkedHashSet<>();
    for (Node member : request.branches("committee")) {
      if (!members.add(member.text("person"))) {
        faults.add(member.fault("person", "tree.twice", Message.of("procedure.member-twice")));
      }
    }
    return faults;
  }

  /** The step, such as {@code publish}. */
  public String event() {
    return node.text("event");
  }

  /** The day of the step. */
  public LocalDate on() {
    return node.get("on", LocalDate.class);
  }

  /** Who acts, with the roles held. */
  public List<Actor> actors() {
    return node.branches("actors").stream()
        .map(actor -> new Actor(actor.text("person"), Set.copyOf(actor.codes("roles"))))
        .toList();
  }

  /** The papers of the step: the digest of each by its code. */
  public Map<String, String> papers() {
    Map<String, String> papers = new LinkedHashMap<>();
    node.branches("papers").forEach(one -> papers.put(one.text("paper"), one.text("digest")));
    return papers;
  }

  /** Whether the step states a day or a number. */
  boolean states(String name) {
    return node.has(name);
  }

  /** A day that the step states: closing or validity. */
  Optional<LocalDate> stated(String name) {
    return node.find(name, LocalDate.class);
  }

  /** A number that the step states: packets, sources, invited, shortlisted. */
  Optional<Long> number(String name) {
    return node.find(name, Long.class);
  }

  /** Whether a bidder may match, where the step says so. */
  Optional<Boolean> mayMatch() {
    return node.find("mayMatch", Boolean.class);
  }

  List<Member> committee() {
    return node.branches("committee").stream().map(StepRequest::member).toList();
  }

  private static Member member(Node node) {
    boolean top = node.find("noSuperior", Boolean.class).orElse(false);
    return new Member(
        node.text("person"), top ? Optional.of("") : node.find("reportsTo", String.class));
  }

  Set<String> confirmed() {
    return new LinkedHashSet<>(node.codes("confirmed"));
  }

  /**
   * The published tree form.
   *
   * @return event, on, actors, papers and what the step states
   */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StepRequest that && node.equals(that.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  @Override
  public String toString() {
    return event() + " " + on();
  }

  /** Collects a request. One thread fills it. */
  public static final class Draft {

    private final Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    private final List<Object> actors = new ArrayList<>();
    private final List<Object> papers = new ArrayList<>();
    private final List<Object> members = new ArrayList<>();
    private final Set<String> confirmed = new LinkedHashSet<>();

    private Draft(String event, LocalDate on) {
      tree.put("event", event);
      tree.put("on", on.toString());
    }

    /**
     * Adds somebody who acts.
     *
     * @param person an id that tells persons apart
     * @param roles the roles held, such as {@code tender-officer}
     */
    public Draft by(String person, String... roles) {
      actors.add(Map.of("person", person, "roles", List.of(roles)));
      return this;
    }

    /**
     * Adds a paper.
     *
     * @param code which paper, such as {@code notice}
     * @param digest {@code sha256:} and 64 hexadecimal digits
     */
    public Draft paper(String code, String digest) {
      papers.add(Map.of("paper", code, "digest", digest));
      return this;
    }

    /** States the last day for bids. */
    public Draft closing(LocalDate day) {
      tree.put("closing", day.toString());
      return this;
    }

    /** States the last day of the validity of the bids. */
    public Draft validity(LocalDate day) {
      tree.put("validity", day.toString());
      return this;
    }

    /** States in how many packets bids come: one or two. */
    public Draft packets(long number) {
      tree.put("packets", String.valueOf(number));
      return this;
    }

    /** States how many sources were compared. */
    public Draft sources(long number) {
      tree.put("sources", String.valueOf(number));
      return this;
    }

    /** States how many were invited. */
    public Draft invited(long number) {
      tree.put("invited", String.valueOf(number));
      return this;
    }

    /** States how many are shortlisted. */
    public Draft shortlisted(long number) {
      tree.put("shortlisted", String.valueOf(number));
      return this;
    }

    /**
     * States whether a bidder may match the lowest price by a preference.
     *
     * @param may as the report on the preference says
     */
    public Draft mayMatch(boolean may) {
      tree.put("mayMatch", may);
      return this;
    }

    /**
     * Adds a member of the committee who reports to somebody.
     *
     * @param person an id that tells persons apart
     * @param reportsTo the id of the person to whom the member reports directly
     */
    public Draft member(String person, String reportsTo) {
      members.add(Map.of("person", person, "reportsTo", reportsTo));
      return this;
    }

    /** Adds a member of the committee who reports to nobody of the department. */
    public Draft head(String person) {
      members.add(Map.of("person", person, "noSuperior", true));
      return this;
    }

    /** Confirms that conditions of the law are met, by their codes. */
    public Draft confirm(String... codes) {
      confirmed.addAll(List.of(codes));
      return this;
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException with every fault
     */
    public StepRequest done() {
      Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
      whole.put("actors", List.copyOf(actors));
      put(whole, "papers", papers);
      put(whole, "committee", members);
      put(whole, "confirmed", List.copyOf(confirmed));
      return ofPlain(whole).orThrow();
    }

    private static void put(Map<String, @Nullable Object> tree, String name, List<?> items) {
      if (!items.isEmpty()) {
        tree.put(name, List.copyOf(items));
      }
    }
  }
}
