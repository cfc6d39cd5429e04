package org.govsm.portal.suppliers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Supplier service: records, changes, checks and hears suppliers, and finds them. Name, kind and
 * numbers are changed in a draft alone; what a supplier declares is kept up to date.
 */
public record SupplierService(Clock clock) {

  /** Members of the document that the portal keeps itself. */
  private static final List<String> KEPT = List.of("id", "state", "checks", "hearing", "matches");

  private static final List<String> OF_DRAFT = List.of("name", "kind", "identifiers");
  private static final List<String> OPEN = List.of("DRAFT", "REGISTERED", "LAPSED", "SUSPENDED");

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final List<String> TAKEN = List.of("new", "document", "policy");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 40;

  /**
   * Brings a supplier into the register as a draft.
   *
   * @param tree the document; the id may be left out, and what the portal keeps of a document that
   *     was elsewhere is left out
   * @throws org.govsm.portal.store.StoreRefusal if there is a supplier of that id
   */
  public StoredRecord record(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> tree, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    SupplierRecords records = new SupplierRecords(tx);
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
    KEPT.stream().filter(member -> !member.equals("id")).forEach(whole::remove);
    whole.putIfAbsent("id", free(records, department, String.valueOf(tree.get("name"))));
    whole.put("state", "DRAFT");
    String id = String.valueOf(whole.get("id"));
    if (!ID.matcher(id).matches() || TAKEN.contains(id)) {
      throw ProblemException.of(Faults.at("/id", "suppliers.id"));
    }
    Map<String, Object> entered = entered(whole).toPlain();
    return records.record(SupplierRecords.RECORDED, department, id, entered, now(), by.actor());
  }

  /** Small letters, digits and hyphens of a name, with a number where others have the same. */
  private static String free(SupplierRecords records, String department, String name) {
    String plain = OTHER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
    String slug = cut.isEmpty() ? "supplier" : cut;
    String id = slug;
    for (int i = 2;
        TAKEN.contains(id) || records.find(department, SupplierRecords.SUPPLIER, id).isPresent();
        i++) {
      id = slug + "-" + i;
    }
    return id;
  }

  /** The document, with its numbers read; what people write is looked through for secrets. */
  private Supplier entered(Map<String, @Nullable Object> tree) {
    ProblemException.unlessNone(Secrets.in(tree));
    ProblemException.unlessNone(AadhaarNumbers.in(tree));
    return ProblemException.accepted(Supplier.entered(tree, today()));
  }

  /**
   * Changes what is on record of a supplier. What it says already makes no version.
   *
   * @param tree the whole document; what the portal keeps may be left out
   * @throws ProblemException with every fault, and with status 409 where it cannot be changed
   * @throws org.govsm.portal.store.StoreRefusal if it is in another version by now
   */
  public StoredRecord change(
      Transaction tx,
      StoredRecord before,
      Map<String, ? extends @Nullable Object> tree,
      Caller by) {
    by.requireDepartment(before.department());
    requireState(before, OPEN);
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
    List<InputFault> faults = new ArrayList<>();
    for (String member : KEPT) {
      keep(whole, member, before.content().get(member), "suppliers.kept", faults);
    }
    if (!before.state().equals("DRAFT")) {
      for (String member : OF_DRAFT) {
        keep(whole, member, before.content().get(member), "suppliers.kept-registered", faults);
      }
    }
    ProblemException.unlessNone(faults);
    Map<String, Object> now = entered(whole).toPlain();
    return now.equals(before.supplier().toPlain())
        ? before
        : write(tx, SupplierRecords.CHANGED, before, now, Optional.empty(), by);
  }

  /** Puts what is kept in the place of what was given; another is a fault. */
  private static void keep(
      Map<String, @Nullable Object> tree,
      String member,
      @Nullable Object own,
      String key,
      List<InputFault> faults) {
    Object given = tree.get(member);
    if (given != null && !given.equals(own)) {
      faults.add(Faults.at("/" + member, key));
    }
    if (own == null) {
      tree.remove(member);
    } else {
      tree.put(member, own);
    }
  }

  private StoredRecord write(
      Transaction tx,
      String kind,
      StoredRecord before,
      Map<String, ?> tree,
      Optional<String> file,
      Caller by) {
    return new SupplierRecords(tx).write(kind, before, tree, file, now(), by.actor());
  }

  /** Refuses with status 409 what does not go in the state of the registration. */
  static void requireState(StoredRecord one, List<String> states) {
    if (!states.contains(one.state())) {
      Term state = new Term("supplier.registration.state." + one.state());
      throw ProblemException.conflict(Message.of("suppliers.not-in-state").with("state", state));
    }
  }

  /** A supplier as it is now. */
  public StoredRecord current(Transaction tx, String department, String id) {
    return new SupplierRecords(tx)
        .find(DepartmentIds.require(department), SupplierRecords.SUPPLIER, id)
        .orElseThrow(() -> ProblemException.notFound("store.no-supplier", id));
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  private Instant now() {
    return Sql.cut(clock.instant());
  }
}
