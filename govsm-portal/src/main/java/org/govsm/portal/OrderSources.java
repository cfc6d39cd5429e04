package org.govsm.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.core.text.WrittenWords;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.PanelService;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.contract.Ceiling;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.supplier.Panel;
import org.govsm.procurement.supplier.PanelMember;
import org.govsm.procurement.vocabulary.CodeLists;

/**
 * Order sources: the rate contract or panel from which a purchase says that it is ordered, held
 * against the panels and contracts of its department. One that is on no register is known by the
 * paper that the reason names.
 */
record OrderSources(Transaction tx, String department) {

  private static final String REASON = "reason";
  private static final String SUPPLIER = "supplier";

  /** The ids of suppliers in it, its first and last day, and its highest sum where one is known. */
  private record Source(
      String id, LocalDate from, LocalDate until, List<String> suppliers, Optional<Money> most) {}

  List<InputFault> faults(Map<String, Object> content) {
    boolean several =
        text(content, "used")
            .filter(code -> CodeLists.shipped().contains(CodeLists.SEVERAL_ORDERS, code))
            .isPresent();
    if (!several) {
      return List.of();
    }
    String reason = text(content, REASON).orElse("");
    List<Panel> panels =
        new SupplierRecords(tx)
            .all(department, PanelService.REGISTER).stream()
                .filter(one -> isNamed(one.id(), reason))
                .map(PanelService::read)
                .toList();
    List<Source> sources =
        Stream.concat(panels.stream().map(OrderSources::source), contracts(reason)).toList();
    List<InputFault> faults = new ArrayList<>();
    panels.stream()
        .filter(Panel::isWithdrawn)
        .forEach(one -> faults.add(fault(REASON, "withdrawn", id(one))));
    sources.forEach(one -> held(one, content, faults));
    if (sources.isEmpty() && !namesPaper(reason)) {
      faults.add(fault(REASON, "unknown", ""));
    }
    return faults;
  }

  /** A paper that others can find has a number or a day. */
  private static boolean namesPaper(String reason) {
    return WrittenWords.nameRecord(reason) && reason.codePoints().anyMatch(Character::isDigit);
  }

  private Stream<Source> contracts(String reason) {
    ContractPublications contracts = new ContractPublications(tx);
    return contracts.page(department, "", Integer.MAX_VALUE).stream()
        .filter(head -> isNamed(head.id(), reason))
        .flatMap(head -> contracts.terms(head.id()).stream())
        .map(OrderSources::source);
  }

  private static Source source(Panel panel) {
    return new Source(
        id(panel),
        panel.from(),
        panel.until(),
        panel.members().stream().map(PanelMember::supplier).toList(),
        Optional.empty());
  }

  private static Source source(Terms terms) {
    return new Source(
        terms.id(),
        terms.periods().get(0).from(),
        terms.lastDay(),
        List.of(terms.supplier().id()),
        terms.ceiling().map(Ceiling::amount));
  }

  private static String id(Panel panel) {
    return String.valueOf(panel.toPlain().get("id"));
  }

  /** A source that is known covers the day, the supplier and the sum, as far as they are stated. */
  private static void held(Source source, Map<String, Object> content, List<InputFault> faults) {
    day(content)
        .filter(day -> day.isBefore(source.from()) || day.isAfter(source.until()))
        .map(
            day ->
                said("days", source.id())
                    .with("from", source.from())
                    .with("until", source.until())
                    .with("day", day))
        .ifPresent(text -> faults.add(fault(REASON, text)));
    text(content, SUPPLIER)
        .filter(one -> source.suppliers().stream().noneMatch(id -> Skeleton.same(id, one)))
        .map(one -> said("supplier", source.id()).with("supplier", one))
        .ifPresent(text -> faults.add(fault(SUPPLIER, text)));
    value(content)
        .filter(sum -> source.most().filter(most -> sum.compareTo(most) > 0).isPresent())
        .map(
            sum ->
                said("ceiling", source.id())
                    .with("most", source.most().orElseThrow())
                    .with("sum", sum))
        .ifPresent(text -> faults.add(fault(REASON, text)));
  }

  private static Optional<LocalDate> day(Map<String, Object> content) {
    return member(content, "days", PurchaseLaw.DAY).flatMap(RequestContexts::day);
  }

  private static Optional<Money> value(Map<String, Object> content) {
    return member(content, "facts", "value")
        .filter(text -> text.matches("[0-9]{1,15}([.][0-9]{1,2})?"))
        .map(Money::ofRupees);
  }

  private static Optional<String> member(Map<String, Object> content, String tree, String name) {
    return content.get(tree) instanceof Map<?, ?> known
        ? Optional.ofNullable(known.get(name)).map(String::valueOf)
        : Optional.empty();
  }

  private static boolean isNamed(String id, String reason) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}_-])" + Pattern.quote(id) + "(?![\\p{L}\\p{N}_-])",
            Pattern.CASE_INSENSITIVE)
        .matcher(reason)
        .find();
  }

  private static Optional<String> text(Map<String, Object> content, String name) {
    return Optional.ofNullable(content.get(name)).map(String::valueOf);
  }

  private static Message said(String what, String source) {
    return Message.of("purchase.source-" + what).with("source", source);
  }

  private static InputFault fault(String member, String what, String source) {
    return fault(member, said(what, source));
  }

  private static InputFault fault(String member, Message text) {
    return new InputFault("/" + member, text.key(), text);
  }
}
