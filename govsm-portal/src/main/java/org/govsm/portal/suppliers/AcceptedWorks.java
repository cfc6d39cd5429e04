package org.govsm.portal.suppliers;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.supplier.NameOnRecord;

/** Accepted works: which members of the panels of a department accepted a work. */
public record AcceptedWorks(Transaction tx, String department) {

  /**
   * Acceptance that was not taken back.
   *
   * @param panel the id of the panel
   * @param supplier the id of who accepted
   * @param called the id and the names of who accepted
   */
  public record Acceptance(String panel, String supplier, Set<String> called) {

    /** Keeps its own copy. */
    public Acceptance {
      called = Set.copyOf(called);
    }

    /** Whether a name or an id is that of who accepted. */
    public boolean isOf(String said) {
      return isCalled(said, called);
    }
  }

  /** Who accepted a work; several where panels gave it to several. */
  public List<Acceptance> of(String work) {
    return new SupplierRecords(tx)
        .all(department, PanelService.REGISTER).stream()
            .flatMap(
                panel ->
                    PanelService.read(panel).offers().stream()
                        .filter(offer -> offer.work().equalsIgnoreCase(work) && offer.isStanding())
                        .map(
                            offer ->
                                new Acceptance(
                                    panel.id(), offer.supplier(), called(offer.supplier()))))
            .toList();
  }

  /** The id and the names of a supplier. */
  Set<String> called(String supplier) {
    Set<String> called = new TreeSet<>(Set.of(supplier));
    new SupplierRecords(tx)
        .find(department, SupplierRecords.SUPPLIER, supplier)
        .ifPresent(one -> called.addAll(List.of(one.name("en"), one.name("hi"))));
    return called;
  }

  static boolean isCalled(String said, Set<String> called) {
    return called.stream().anyMatch(one -> NameOnRecord.isSame(said, one));
  }
}
