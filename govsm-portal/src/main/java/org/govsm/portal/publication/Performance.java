package org.govsm.portal.publication;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.contracts.PublishedContract;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.record.Publisher;
import org.govsm.procurement.record.SupplierPerformance;
import org.govsm.procurement.record.SupplierPerformance.Tally;

/**
 * Performance of suppliers: counted from the published contracts of a department, one at a time.
 */
record Performance(Services services, PublicationService service) {

  /**
   * What was counted.
   *
   * @param at when
   * @param contracts how many contracts; one that had two suppliers is one
   */
  record Counted(
      String department, Instant at, int contracts, List<SupplierPerformance> suppliers) {

    /** How many certificates were counted. */
    public int certificates() {
      return suppliers.stream().mapToInt(SupplierPerformance::certificates).sum();
    }
  }

  Counted of(String department, ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.pages().page(request);
    Publisher publisher = OcdsPackages.publisher(service.prefix(), department, page, request);
    services.read(
        tx -> {
          service.requirePublisher(tx, department);
          return department;
        });
    Tally tally = new Tally();
    service.each(department, publisher, one -> one.contracts().forEach(each -> add(tally, each)));
    return new Counted(department, service.now(), tally.contracts(), tally.suppliers());
  }

  private static void add(Tally tally, PublishedContract one) {
    Map<String, LocalDate> withdrawn = new TreeMap<>();
    Map<CertificateDocument, Instant> counting = new LinkedHashMap<>();
    one.counting().forEach(each -> counting.put(each.document(), each.issuedAt()));
    one.counting()
        .forEach(
            each ->
                each.withdrawn().last().ifPresent(day -> withdrawn.put(each.document().id(), day)));
    tally.add(one.suppliers(), counting, withdrawn);
  }
}
