package org.govsm.procurement.supplier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * Panel of empanelled suppliers with a rotation that anybody can make again: the order follows from
 * a published seed, whose digest was published before it, and from a public value that was named
 * with its source before anybody knew it, so that nobody alone chooses the order. A panel of before
 * that has no public value. Work is offered to whom it was offered least; a refusal is a turn and
 * stays on record. Work that was accepted is not offered again.
 */
public final class Panel implements ToPlain {

  /** Why a member is not asked: an order of debarment holds for it. */
  public static final String DEBARRED = PanelOffer.DEBARRED;

  /** Why a member is not asked: its registration does not hold. */
  public static final String NOT_REGISTERED = PanelOffer.NOT_REGISTERED;

  private static final Citation OWN = OwnDefault.of("rotation of a panel");

  private final Node node;
  private final List<PanelOffer> offers;
  private final List<PanelOffer> counted;

  private Panel(Node node, List<PanelOffer> offers) {
    this.node = node;
    this.offers = List.copyOf(offers);
    this.counted = offers.stream().filter(one -> one.counts(offers.size())).toList();
  }

  private static Panel of(Node node) {
    return new Panel(node, node.branches(PanelForm.OFFERS).stream().map(PanelOffer::new).toList());
  }

  /**
   * Whom to ask, and who was passed over.
   *
   * @param supplier the id of the supplier
   * @param passed why each before it in the order is not asked, as sentences
   */
  public record Turn(String supplier, List<Message> passed) {

    /** Keeps its own copy. */
    public Turn {
      passed = List.copyOf(passed);
    }
  }

  /**
   * Reads a panel.
   *
   * @param tree the published tree
   * @return the panel, or every fault with its place; a seed that its commitment does not fit too
   */
  public static Checked<Panel> fromPlain(@Nullable Object tree) {
    return PanelForm.FORM
        .read(tree)
        .<Checked<Panel>>fold(
            node -> new Checked.Accepted<>(of(node)), faults -> new Checked.Rejected<>(faults));
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return PanelForm.FORM;
  }

  /**
   * What is published before the seed, so that nobody can choose the seed for its order.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public static String commitment(String seed) {
    return CanonicalForm.digest(seed.getBytes(UTF_8));
  }

  /**
   * The order of the rotation: by the digest of the seed with the public value, where one was
   * named, and the id of each.
   *
   * @return the ids of all members; empty while the seed is not published
   */
  public List<String> order() {
    return node.find(PanelForm.SEED, String.class)
        .map(
            seed ->
                members().stream()
                    .map(PanelMember::supplier)
                    .sorted(Comparator.comparing(id -> CanonicalForm.digest(drawn(seed, id))))
                    .toList())
        .orElse(List.of());
  }

  private List<Object> drawn(String seed, String id) {
    return node.find(PanelForm.VALUE, String.class)
        .<List<Object>>map(value -> List.of(seed, value, id))
        .orElse(List.of(seed, id));
  }

  /** The day from which the order can be drawn; nothing of a panel without a public value. */
  public Optional<LocalDate> publicDay() {
    return node.find(PanelForm.DAY, LocalDate.class);
  }

  /**
   * Whom a piece of work is to be offered next.
   *
   * @param work the id of the work
   * @param day the day of the offer
   * @return undetermined while the seed is not published; an officer decides where nobody can be
   *     asked, and where somebody accepted the work already
   */
  public Ruling<Turn> next(String work, LocalDate day) {
    return next(work, day, Map.of());
  }

  /**
   * Whom a piece of work is to be offered next, where some members cannot be asked.
   *
   * @param barred the ids of members who cannot be asked on that day, each with {@link #DEBARRED}
   *     or {@link #NOT_REGISTERED}; they are passed over with this reason
   */
  public Ruling<Turn> next(String work, LocalDate day, Map<String, String> barred) {
    if (!node.has(PanelForm.SEED)) {
      return new Ruling.Undetermined<>(List.of("panelSeed"));
    }
    Optional<Message> taken = taken(work, day);
    if (taken.isPresent()) {
      return new Ruling.Refer<>(taken.get(), OWN, Optional.empty());
    }
    List<Message> passed = new ArrayList<>();
    for (PanelMember member : inTurn(day)) {
      Optional<Message> reason = reason(member, work, day, barred);
      if (reason.isEmpty()) {
        return new Ruling.Answer<>(new Turn(member.supplier(), passed));
      }
      passed.add(reason.get());
    }
    return new Ruling.Refer<>(
        Message.of("panel.nobody").with("reasons", passed), OWN, Optional.empty());
  }

  private Optional<Message> taken(String work, LocalDate day) {
    return counted.stream()
        .filter(offer -> Skeleton.same(offer.work(), work) && offer.isAccepted(day))
        .findFirst()
        .map(
            offer ->
                Message.of("panel.taken")
                    .with("work", work)
                    .with("supplier", offer.supplier())
                    .with("day", offer.on()));
  }

  /**
   * What is wrong with the offers, each held against those before it.
   *
   * @return a warning for each offer out of turn, with whose turn it was, and for each of work that
   *     was not to be offered; none while the seed is not published
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (int at = 0; at < offers.size(); at++) {
      PanelOffer offer = offers.get(at);
      new Panel(node, offers.subList(0, at))
          .next(offer.work(), offer.on(), offer.passed())
          .<Optional<Message>>fold(
              due -> outOfTurn(offer, due.value()),
              nobody -> Optional.of(nobody.question()),
              unknown -> Optional.empty())
          .map(text -> Finding.of(text.key(), Finding.Weight.WARNING, text, OWN))
          .ifPresent(findings::add);
    }
    return List.copyOf(findings);
  }

  private static Optional<Message> outOfTurn(PanelOffer offer, Turn due) {
    return offer.supplier().equals(due.supplier())
        ? Optional.empty()
        : Optional.of(
            Message.of("panel.out-of-turn")
                .with("work", offer.work())
                .with("supplier", offer.supplier())
                .with("day", offer.on())
                .with("due", due.supplier()));
  }

  /** Those who were asked least first; of equals in the order of the rotation. */
  private List<PanelMember> inTurn(LocalDate day) {
    List<String> order = order();
    return members().stream()
        .sorted(
            Comparator.<PanelMember>comparingLong(member -> turns(member, day))
                .thenComparingInt(member -> order.indexOf(member.supplier())))
        .toList();
  }

  /** Who joins later begins with as many turns as the least asked had, and does not catch up. */
  private long turns(PanelMember member, LocalDate day) {
    long before =
        members().stream()
            .filter(other -> other.from().isBefore(member.from()))
            .mapToLong(other -> turns(other, member.from().minusDays(1)))
            .min()
            .orElse(0);
    return before
        + counted.stream()
            .filter(offer -> offer.supplier().equals(member.supplier()) && !offer.on().isAfter(day))
            .count();
  }

  private Optional<Message> reason(
      PanelMember member, String work, LocalDate day, Map<String, String> barred) {
    List<PanelOffer> own =
        counted.stream().filter(offer -> offer.supplier().equals(member.supplier())).toList();
    Message said = Message.of("panel.passed").with("supplier", member.supplier());
    if (!holds(day) || !member.isOn(day)) {
      return Optional.of(said.with("why", Message.of("panel.not-on").with("day", day)));
    }
    String bar = barred.get(member.supplier());
    if (bar != null) {
      return Optional.of(said.with("why", Message.of("panel.barred." + bar).with("day", day)));
    } else if (own.stream().anyMatch(offer -> Skeleton.same(offer.work(), work))) {
      return Optional.of(said.with("why", Message.of("panel.asked")));
    }
    long open = own.stream().filter(offer -> offer.isOpen(day, offers.size())).count();
    return open < member.capacity()
        ? Optional.empty()
        : Optional.of(
            said.with(
                "why",
                Message.of("panel.full").with("open", open).with("capacity", member.capacity())));
  }

  private boolean holds(LocalDate day) {
    return !day.isBefore(node.get("from", LocalDate.class))
        && !day.isAfter(node.get(PanelForm.UNTIL, LocalDate.class));
  }

  /** The members, in the order of the document. */
  public List<PanelMember> members() {
    return node.branches("members").stream().map(PanelMember::new).toList();
  }

  /** The offers, in the order in which they were made. */
  public List<PanelOffer> offers() {
    return offers;
  }

  /** The answer that another officer has still to confirm; it does not count. */
  public Optional<PanelOffer> answer() {
    return node.branch(PanelForm.ANSWER).map(PanelOffer::new);
  }

  /** Whether an answer, or that a work is done, waits for another officer to confirm it. */
  public boolean waits() {
    return answer().isPresent() || offers.stream().anyMatch(one -> one.completing().isPresent());
  }

  /** Whether it was given up before its draw. */
  public boolean isWithdrawn() {
    return node.has(PanelForm.WITHDRAWN);
  }

  /** The last day of the panel. */
  public LocalDate until() {
    return node.get(PanelForm.UNTIL, LocalDate.class);
  }

  /** The first day of the panel. */
  public LocalDate from() {
    return node.get("from", LocalDate.class);
  }

  /**
   * Whether another panel lets its maker choose between two orders: it is for the same, or has two
   * members of this one, on days of this one.
   */
  public boolean isTwinOf(Panel other) {
    Set<String> both = new HashSet<>(members().stream().map(PanelMember::supplier).toList());
    both.retainAll(other.members().stream().map(PanelMember::supplier).toList());
    boolean overlap = !from().isAfter(other.until()) && !other.from().isAfter(until());
    return overlap
        && !isWithdrawn()
        && !other.isWithdrawn()
        && (both.size() > 1 || Skeleton.same(node.text("title"), other.node.text("title")));
  }

  /** The log of refusals: the offers that were refused or not answered, each with its reason. */
  public List<PanelOffer> refusals() {
    return counted.stream().filter(PanelOffer::isRefused).toList();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
