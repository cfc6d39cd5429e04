package org.govsm.portal.suppliers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.store.Transaction;

/** Registered names: how the suppliers in a register are called, for those who choose one. */
public final class RegisteredNames {

  /** More are not offered in a list; whoever is not in it is typed. */
  private static final int MOST = 500;

  private RegisteredNames() {}

  /**
   * The suppliers whose registration stands.
   *
   * @param language of their names, where they have one in it
   * @return names by id, in the order of ids; the first {@value #MOST}
   */
  public static Map<String, String> of(Transaction tx, String department, String language) {
    Map<String, String> names = new LinkedHashMap<>();
    List<StoredRecord> all =
        new SupplierRecords(tx).page(department, SupplierRecords.SUPPLIER, "", MOST);
    all.stream()
        .filter(one -> one.state().equals("REGISTERED"))
        .forEach(one -> names.put(one.id(), one.name(language)));
    return names;
  }

  /** The names of every supplier in the register, in each language in which it has one. */
  public static Set<String> all(Transaction tx, String department) {
    Set<String> names = new TreeSet<>(all(tx, department, "en").values());
    names.addAll(all(tx, department, "hi").values());
    return names;
  }

  /**
   * Every supplier in the register, in whatever state.
   *
   * @param language of their names, where they have one in it
   * @return names by id, in the order of ids
   */
  public static Map<String, String> all(Transaction tx, String department, String language) {
    Map<String, String> names = new LinkedHashMap<>();
    String after = "";
    List<StoredRecord> page;
    do {
      page = new SupplierRecords(tx).page(department, SupplierRecords.SUPPLIER, after, MOST);
      page.forEach(one -> names.put(one.id(), one.name(language)));
      after = page.isEmpty() ? after : page.get(page.size() - 1).id();
    } while (page.size() == MOST);
    return names;
  }
}
