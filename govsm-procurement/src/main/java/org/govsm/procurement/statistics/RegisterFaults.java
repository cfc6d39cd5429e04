package org.govsm.procurement.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.text.Message;

/** What of a register cannot be: ids twice, references to nothing, circles, days to come. */
final class RegisterFaults {

  private final Node register;
  private final LocalDate asOf;
  private final List<InputFault> faults = new ArrayList<>();

  private RegisterFaults(Node register) {
    this.register = register;
    asOf = register.get("asOf", LocalDate.class);
  }

  static List<InputFault> of(Node register) {
    RegisterFaults check = new RegisterFaults(register);
    if (register.get("from", LocalDate.class).isAfter(check.asOf)) {
      check.add(register, "from", Message.of("statistics.later").with("asOf", check.asOf));
    }
    Set<String> buyers = check.ids(PurchaseRegister.BUYERS);
    Set<String> suppliers = check.ids(PurchaseRegister.SUPPLIERS);
    check.ids(PurchaseRegister.PURCHASES);
    check.ids(PurchaseRegister.PRODUCTS);
    for (Node purchase : register.branches(PurchaseRegister.PURCHASES)) {
      check.day(purchase, "day");
      check.known(purchase, "buyer", PurchaseRegister.BUYERS, buyers);
      check.known(purchase, "supplier", PurchaseRegister.SUPPLIERS, suppliers);
    }
    check.buyers(buyers);
    register.branches(PurchaseRegister.SUPPLIERS).forEach(one -> check.day(one, "registered"));
    register.branches(PurchaseRegister.PRODUCTS).forEach(one -> check.day(one, "listed"));
    for (Node one : register.branches(PurchaseRegister.MEMORANDA)) {
      check.day(one, "signed");
      check.state(one);
    }
    return check.faults;
  }

  private Set<String> ids(String list) {
    Set<String> ids = new HashSet<>();
    for (Node each : register.branches(list)) {
      if (!ids.add(each.text("id"))) {
        add(each, "id", Message.of("statistics.twice").with("id", each.text("id")));
      }
    }
    return ids;
  }

  /** A register without the list cannot say that there is no such body. */
  private void known(Node purchase, String name, String list, Set<String> ids) {
    purchase
        .find(name, String.class)
        .filter(id -> register.has(list) && !ids.contains(id))
        .ifPresent(id -> add(purchase, name, Message.of("statistics.unlisted").with("id", id)));
  }

  private void day(Node one, String name) {
    one.find(name, LocalDate.class)
        .filter(day -> day.isAfter(asOf))
        .ifPresent(day -> add(one, name, Message.of("statistics.later").with("asOf", asOf)));
  }

  private void buyers(Set<String> ids) {
    Map<String, String> parents = new HashMap<>();
    for (Node buyer : register.branches(PurchaseRegister.BUYERS)) {
      state(buyer);
      buyer.find("parent", String.class).ifPresent(up -> parents.put(buyer.text("id"), up));
    }
    for (Node buyer : register.branches(PurchaseRegister.BUYERS)) {
      known(buyer, "parent", PurchaseRegister.BUYERS, ids);
      if (isCircle(buyer.text("id"), parents)) {
        add(buyer, "parent", Message.of("statistics.circle").with("id", buyer.text("id")));
      }
    }
  }

  private static boolean isCircle(String id, Map<String, String> parents) {
    Set<String> seen = new HashSet<>(Set.of(id));
    Optional<String> up = Optional.ofNullable(parents.get(id));
    while (up.isPresent()) {
      if (!seen.add(up.get())) {
        return up.get().equals(id);
      }
      up = Optional.ofNullable(parents.get(up.get()));
    }
    return false;
  }

  private void state(Node one) {
    one.find("state", String.class)
        .filter(id -> Jurisdictions.shipped().find(id).isEmpty())
        .ifPresent(id -> add(one, "state", Message.of("statistics.state").with("id", id)));
  }

  private void add(Node one, String name, Message text) {
    faults.add(one.fault(name, text.key(), text));
  }
}
