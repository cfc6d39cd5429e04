package org.govsm.procurement.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.core.text.WrittenWords;
import org.govsm.procurement.contract.Ceiling;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.supplier.Panel;
import org.govsm.procurement.supplier.PanelMember;

/**
 * Order source: a rate contract or panel on record from which purchases say that they are ordered.
 * It covers its days and its suppliers, and all orders under it together come to no more than its
 * ceiling. A source that is on no register is known by the paper that the reason names.
 */
public final class OrderSource {

  private static final String REASON = "reason";
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** So many letters and digits are no other word by chance. */
  private static final int LONG = 6;

  private final String id;
  private final LocalDate from;
  private final LocalDate until;
  private final List<String> suppliers;
  private final Optional<Money> most;
  private final boolean withdrawn;
  private final Optional<Terms> contract;

  private OrderSource(
      String id,
      LocalDate from,
      LocalDate until,
      List<String> suppliers,
      Optional<Terms> contract,
      boolean withdrawn) {
    this.id = id;
    this.from = from;
    this.until = until;
    this.suppliers = suppliers;
    this.most = contract.flatMap(Terms::ceiling).map(Ceiling::amount);
    this.withdrawn = withdrawn;
    this.contract = contract;
  }

  /**
   * Order under it, as its purchase states it.
   *
   * @param purchase the id of the purchase
   * @param day of its publication, where it is stated
   * @param supplier from whom it is, where it is stated
   * @param sum what it is worth, where it is stated
   */
  public record Order(
      String purchase, Optional<LocalDate> day, Optional<String> supplier, Optional<Money> sum) {}

  /**
   * What of a source is used by now.
   *
   * @param others the orders under it that are on record, without the one that is asked about
   * @param taken what certificates and bills took of it, before GST
   * @param before what the order that is asked about came to as it is on record; zero for a new one
   */
  public record Use(List<Order> others, Money taken, Money before) {

    /** Nothing. */
    public static final Use NONE = new Use(List.of(), Money.ZERO, Money.ZERO);

    /** Keeps its own copy. */
    public Use {
      others = List.copyOf(others);
    }

    private Money ordered() {
      return others.stream().flatMap(one -> one.sum().stream()).reduce(Money.ZERO, Money::plus);
    }

    /** What was taken may be of the order that is asked about. */
    private Money takenBeside() {
      return new Money(Math.max(0, taken.paise() - before.paise()));
    }
  }

  /** A panel: it has no ceiling. */
  public static OrderSource of(Panel panel) {
    return new OrderSource(
        String.valueOf(panel.toPlain().get("id")),
        panel.from(),
        panel.until(),
        panel.members().stream().map(PanelMember::supplier).toList(),
        Optional.empty(),
        panel.isWithdrawn());
  }

  /** A contract by which others are ordered, up to its ceiling where it has one. */
  public static OrderSource of(Terms terms) {
    return new OrderSource(
        terms.id(),
        terms.periods().get(0).from(),
        terms.lastDay(),
        List.of(terms.supplier().id()),
        Optional.of(terms),
        false);
  }

  /**
   * Whether a reason names a source by its id, as a word of its own. A longer id is named however
   * it is parted, as {@code P 2026 1}; of a short one {@code p. 1} may be a page.
   */
  public static boolean isNamed(String id, String reason) {
    String bare = PARTS.matcher(id).replaceAll("");
    String read =
        bare.length() < LONG
            ? Pattern.quote(id)
            : PARTS
                .splitAsStream(id)
                .filter(part -> !part.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("[^\\p{L}\\p{N}]{0,3}"));
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}_-])" + read + "(?![\\p{L}\\p{N}_-])", Pattern.CASE_INSENSITIVE)
        .matcher(reason)
        .find();
  }

  /**
   * What stands against a reason that names no source on record.
   *
   * @return nothing where it names a paper that others can find: by a number or a day
   */
  public static Optional<InputFault> unknown(String reason) {
    boolean paper =
        WrittenWords.nameRecord(reason) && reason.codePoints().anyMatch(Character::isDigit);
    return paper ? Optional.empty() : Optional.of(fault(REASON, said("unknown", "")));
  }

  /** Whether it has a ceiling, to which all orders under it are held together. */
  public boolean isLimited() {
    return most.isPresent();
  }

  /** Whether a reason names it by its number. */
  public boolean isNamedIn(String reason) {
    return isNamed(id, reason);
  }

  /** The contract that it is; nothing of a panel. */
  Optional<Terms> contract() {
    return contract;
  }

  /**
   * The id.
   *
   * @return that of the contract or panel
   */
  public String id() {
    return id;
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /**
   * What stands against an order under it, as far as the order is stated; from whom it is must be.
   *
   * @param use what of it is used, as far as the order is to be held against that
   */
  public List<InputFault> against(Order order, Use use) {
    List<InputFault> faults = new ArrayList<>();
    if (withdrawn) {
      faults.add(fault(REASON, said("withdrawn", id)));
    }
    order
        .day()
        .filter(day -> !covers(day))
        .map(day -> said("days", id).with("from", from).with("until", until).with("day", day))
        .ifPresent(text -> faults.add(fault(REASON, text)));
    whom(order).ifPresent(faults::add);
    most.flatMap(limit -> order.sum().flatMap(sum -> above(limit, sum, use)))
        .ifPresent(text -> faults.add(fault(REASON, text)));
    return faults;
  }

  /**
   * What stands against a purchase that names a panel and was made in another way: from whom it is,
   * where that is stated. A contract may be named for much else.
   */
  public Optional<InputFault> besideWay(Order order) {
    return contract.isEmpty() && order.supplier().isPresent() ? whom(order) : Optional.empty();
  }

  /** A rotation, a ceiling and the reach of debarment are held against who it is from. */
  private Optional<InputFault> whom(Order order) {
    Optional<Message> text =
        order.supplier().isEmpty()
            ? Optional.of(said("whom", id))
            : order
                .supplier()
                .filter(one -> suppliers.stream().noneMatch(known -> Skeleton.same(known, one)))
                .map(one -> said("supplier", id).with("supplier", one));
    return text.map(
        one -> fault("supplier", one.with("suppliers", List.<Object>copyOf(suppliers))));
  }

  /** The greater of what was ordered and what was taken is used: the one may be of the other. */
  private Optional<Message> above(Money limit, Money sum, Use use) {
    Money ordered = use.ordered();
    Money taken = use.takenBeside();
    Money used = taken.compareTo(ordered) > 0 ? taken : ordered;
    if (used.plus(sum).compareTo(limit) <= 0) {
      return Optional.empty();
    }
    String what = used.equals(taken) ? "ceiling-taken" : "ceiling-left";
    Message text =
        said(used.equals(Money.ZERO) ? "ceiling" : what, id).with("most", limit).with("sum", sum);
    if (used.equals(Money.ZERO)) {
      return Optional.of(text);
    }
    Message left = text.with("left", new Money(Math.max(0, limit.paise() - used.paise())));
    return Optional.of(
        used.equals(taken)
            ? left.with("taken", use.taken())
            : left.with(
                "purchases",
                use.others().stream()
                    .filter(one -> one.sum().isPresent())
                    .<Object>map(Order::purchase)
                    .toList()));
  }

  static Message said(String what, String source) {
    return Message.of("purchase.source-" + what).with("source", source);
  }

  static InputFault fault(String member, Message text) {
    return new InputFault("/" + member, text.key(), text);
  }
}
