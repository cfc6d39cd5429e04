package org.govsm.portal.suppliers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.supplier.DebarmentList;
import org.govsm.procurement.supplier.Panel;
import org.jspecify.annotations.Nullable;

/** Panel members: who may become one, and who cannot be asked today. */
record PanelMembers(PolicyService policies, Clock clock) {

  /** The members who cannot be asked today, each with why. */
  Map<String, String> barred(Transaction tx, StoredRecord one) {
    DebarmentList debarments = policies.debarments(tx, one.department());
    Map<String, String> barred = new LinkedHashMap<>();
    PanelService.read(one)
        .members()
        .forEach(
            member ->
                bar(tx, one.department(), member.supplier(), debarments)
                    .ifPresent(why -> barred.put(member.supplier(), why)));
    return barred;
  }

  /** A name that is alike, or a list of a day before, bars nobody. */
  private Optional<String> bar(
      Transaction tx, String department, String id, DebarmentList debarments) {
    Optional<StoredRecord> supplier =
        new SupplierRecords(tx).find(department, SupplierRecords.SUPPLIER, id);
    boolean debarred =
        supplier
            .map(one -> debarments.standing(one.supplier(), Moments.day(clock.instant())))
            .filter(ruling -> ruling instanceof Ruling.Answer<Boolean> answer && answer.value())
            .isPresent();
    if (debarred) {
      return Optional.of(Panel.DEBARRED);
    }
    return supplier.filter(one -> one.state().equals("REGISTERED")).isPresent()
        ? Optional.empty()
        : Optional.of(Panel.NOT_REGISTERED);
  }

  /** The members that a new panel is to have; each is registered, and not debarred. */
  List<Object> of(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> given,
      List<InputFault> faults) {
    DebarmentList debarments = policies.debarments(tx, department);
    List<Object> members = new ArrayList<>();
    List<?> asked = given.get("members") instanceof List<?> all ? all : List.of();
    for (Object one : asked) {
      Map<?, ?> entry = one instanceof Map<?, ?> map ? map : Map.of();
      String supplier = String.valueOf(entry.get("supplier"));
      Optional<String> why = bar(tx, department, supplier, debarments);
      if (why.isPresent()) {
        String key = why.get().equals(Panel.DEBARRED) ? "panels.debarred" : "panels.not-registered";
        String pointer = "/members/" + members.size() + "/supplier";
        faults.add(new InputFault(pointer, key, Message.of(key).with("supplier", supplier)));
      }
      Map<String, @Nullable Object> member = new LinkedHashMap<>();
      member.put("supplier", supplier);
      PanelService.put(member, "from", given.get("from"));
      PanelService.put(member, "until", given.get("until"));
      PanelService.put(member, "capacity", entry.get("capacity"));
      members.add(member);
    }
    if (asked.size() < 2) {
      faults.add(Faults.at("/members", "panels.no-members"));
    }
    return members;
  }
}
