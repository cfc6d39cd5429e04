package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.supplier.Panel;
import org.govsm.procurement.supplier.PanelOffer;

/**
 * View of a panel: its rotation, whom work goes to next, what was offered, and what can be done.
 *
 * @param members in the order of the rotation; as they were entered while there is no seed
 * @param next whose turn it is; nothing where it is nobody's
 * @param passed why others before it are not asked, or why nobody is
 * @param publicDay the day on which the public value is published; nothing where none was named
 * @param drawsLater whether that day is still to come
 * @param acts whether the caller may publish the seed and offer work
 * @param seconds whether the caller may do what a second officer does
 * @param answer an answer that a second officer has still to confirm; for who acts alone
 */
public record PanelView(
    StoredRecord one,
    List<Member> members,
    List<Offer> offers,
    List<Finding> findings,
    Optional<String> next,
    List<Message> passed,
    Optional<LocalDate> publicDay,
    boolean drawsLater,
    boolean acts,
    boolean seconds,
    Optional<Offer> answer,
    Map<String, String> typed,
    Map<String, InputFault> errors) {

  /** The form for a panel: registered suppliers by their ids. */
  public record New(
      String department,
      Map<String, String> registered,
      Map<String, String> typed,
      Map<String, InputFault> errors) {

    /** Whether a supplier was chosen. */
    public boolean isChosen(String id) {
      return typed("member").lines().anyMatch(id::equals);
    }

    /** What stands in a field. */
    public String typed(String name) {
      return typed.getOrDefault(name, "");
    }
  }

  /** A member. */
  public record Member(String id, String name, long capacity) {}

  /** An offer, by its number from 1. */
  public record Offer(int number, String name, PanelOffer is) {

    /** Whether it is accepted, not done, and not said to be done. */
    public boolean isOpen() {
      return isStanding() && !is.isRefused() && is.doneOn().isEmpty() && is.completing().isEmpty();
    }

    /** Whether it counts, and can be taken back. */
    public boolean isStanding() {
      return is.takenBack().isEmpty();
    }
  }

  static PanelView of(
      Transaction tx,
      Page page,
      StoredRecord one,
      LocalDate today,
      Map<String, String> barred,
      Form form) {
    Panel panel = PanelService.read(one);
    Map<String, String> names = names(tx, page, one.department(), panel);
    List<Message> passed = new ArrayList<>();
    Ruling<Panel.Turn> next = panel.next("-", today, barred);
    Optional<String> turn =
        next.<Optional<String>>fold(
            due -> {
              due.value().passed().forEach(said -> passed.add(named(said, names)));
              return Optional.of(names.getOrDefault(due.value().supplier(), ""));
            },
            nobody -> {
              passed.add(nobody.question());
              return Optional.empty();
            },
            open -> Optional.empty());
    boolean sees = page.caller().seesDepartment(one.department());
    boolean own = sees && page.mayDo("POST", "/panels/{department}/{panel}/offers");
    boolean second = sees && page.mayDo("POST", "/panels/{department}/{panel}/acts");
    return new PanelView(
        one,
        members(panel, names),
        offers(panel, names),
        panel.findings(),
        turn,
        passed,
        panel.publicDay(),
        panel.publicDay().filter(day -> day.isAfter(today)).isPresent(),
        own,
        second,
        panel.answer().map(given -> offer(given, 0, names)).filter(given -> second),
        form.typed(),
        form.errors());
  }

  /** Begins with the name of the supplier, where the register has one. */
  private static Message named(Message said, Map<String, String> names) {
    String id = String.valueOf(said.values().get("supplier"));
    return said.with("supplier", names.getOrDefault(id, id));
  }

  private static Map<String, String> names(
      Transaction tx, Page page, String department, Panel panel) {
    Map<String, String> names = new LinkedHashMap<>();
    panel
        .members()
        .forEach(
            member ->
                names.put(
                    member.supplier(),
                    new SupplierRecords(tx)
                        .find(department, SupplierRecords.SUPPLIER, member.supplier())
                        .map(one -> one.name(page.context().language()))
                        .orElse(member.supplier())));
    return names;
  }

  private static List<Member> members(Panel panel, Map<String, String> names) {
    List<String> order = panel.order().isEmpty() ? List.copyOf(names.keySet()) : panel.order();
    Map<String, Long> capacities = new LinkedHashMap<>();
    panel.members().forEach(member -> capacities.put(member.supplier(), member.capacity()));
    return order.stream()
        .map(id -> new Member(id, names.getOrDefault(id, id), capacities.getOrDefault(id, 0L)))
        .toList();
  }

  private static List<Offer> offers(Panel panel, Map<String, String> names) {
    List<Offer> offers = new ArrayList<>();
    panel.offers().forEach(one -> offers.add(offer(one, offers.size() + 1, names)));
    return offers;
  }

  private static Offer offer(PanelOffer offer, int number, Map<String, String> names) {
    return new Offer(number, names.getOrDefault(offer.supplier(), offer.supplier()), offer);
  }

  private static Optional<String> said(Map<?, ?> tree, String member) {
    return Optional.ofNullable(tree.get(member)).map(String::valueOf);
  }

  /** Why it was given up; nothing of a panel that stands. */
  public Optional<String> withdrawn() {
    return one.content().get("withdrawn") instanceof Map<?, ?> given
        ? said(given, "reason")
        : Optional.empty();
  }

  /** Where its page is. */
  public String base() {
    return "/panels/" + one.department() + "/" + one.id();
  }

  /** A member of the document; empty where it is not there. */
  public String said(String member) {
    return one.text(member).orElse("");
  }

  /** What stands in a field. */
  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }
}
