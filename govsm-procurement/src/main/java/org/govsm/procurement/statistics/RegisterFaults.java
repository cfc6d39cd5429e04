package org.govsm.procurement.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.text.Message;
import org.govsm.core.time.FinancialYear;

/** What of a register cannot be: ids twice, references to nothing, circles, days to come. */
final class RegisterFaults {

  /** A code of the packs: letters first, so that a table takes none for a formula. */
  private static final Pattern PROCEDURE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

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
      check.procedure(purchase);
      check.known(purchase, "buyer", PurchaseRegister.BUYERS, buyers);
      check.known(purchase, "supplier", PurchaseRegister.SUPPLIERS, suppliers);
    }
    check.amended();
    check.buyers(buyers);
    for (Node one : register.branches(PurchaseRegister.SUPPLIERS)) {
      check.day(one, "registered");
      check.owners(one);
    }
    register.branches(PurchaseRegister.PRODUCTS).forEach(one -> check.day(one, "listed"));
    for (Node one : register.branches(PurchaseRegister.MEMORANDA)) {
      check.day(one, "signed");
      check.state(one);
    }
    check.steps();
    return check.faults;
  }

  /** Each stage of a year is counted once. */
  private void steps() {
    Set<List<String>> seen = new HashSet<>();
    for (Node one : register.branches(PurchaseRegister.STEPS)) {
      if (FinancialYear.find(one.text("year")).isEmpty()) {
        add(one, "year", Message.of("statistics.financial-year"));
      } else if (!seen.add(List.of(one.text("year"), one.text("stage")))) {
        add(one, "stage", Message.of("statistics.twice").with("id", one.text("stage")));
      }
    }
  }

  /** A purchase is stated anew once, and not by itself in a circle. */
  private void amended() {
    Map<String, String> before = new HashMap<>();
    Set<String> ids = new HashSet<>();
    Set<String> anew = new HashSet<>();
    for (Node one : register.branches(PurchaseRegister.PURCHASES)) {
      ids.add(one.text("id"));
      one.find("amends", String.class).ifPresent(id -> before.put(one.text("id"), id));
    }
    for (Node one : register.branches(PurchaseRegister.PURCHASES)) {
      one.find("amends", String.class)
          .ifPresent(
              id -> {
                if (!ids.contains(id)) {
                  add(one, "amends", Message.of("statistics.unlisted").with("id", id));
                } else if (!anew.add(id) || isCircle(one.text("id"), before)) {
                  add(one, "amends", Message.of("statistics.amends").with("id", id));
                }
              });
    }
  }

  private void procedure(Node purchase) {
    purchase
        .find("procedure", String.class)
        .filter(code -> !PROCEDURE.matcher(code).matches())
        .ifPresent(code -> add(purchase, "procedure", Message.of("statistics.procedure")));
  }

  private void owners(Node supplier) {
    if (supplier.has("owners")
        && supplier.codes("owners").contains("NONE")
        && supplier.codes("owners").size() > 1) {
      add(supplier, "owners", Message.of("statistics.owners"));
    }
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
        .filter(id -> !isPlace(id))
        .ifPresent(id -> add(one, "state", Message.of("statistics.state").with("id", id)));
  }

  /** The whole of India is no state. */
  private boolean isPlace(String id) {
    return Jurisdictions.shipped()
        .find(id)
        .flatMap(place -> place.kind(asOf))
        .filter(
            kind -> kind == Jurisdiction.Kind.STATE || kind == Jurisdiction.Kind.UNION_TERRITORY)
        .isPresent();
  }

  private void add(Node one, String name, Message text) {
    faults.add(one.fault(name, text.key(), text));
  }
}
