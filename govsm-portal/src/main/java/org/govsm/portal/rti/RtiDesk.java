package org.govsm.portal.rti;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Request desk: records requests and does acts for the demonstration, as the API does. */
public final class RtiDesk {

  private final RtiService service;
  private final Messages words;

  /** Over bills, contracts, their certificates, a clock, and the language of packets. */
  public RtiDesk(
      BillPayments bills,
      ContractService contracts,
      CertificateService certificates,
      Clock clock,
      Messages words) {
    this.service = new RtiService(bills, contracts, certificates, clock);
    this.words = words;
  }

  /** Records a request. */
  public String record(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    return service.record(tx, department, given, by).id();
  }

  /** Does an act. */
  public void act(
      Transaction tx,
      String department,
      String request,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    new RtiActs(service).act(tx, service.find(tx, department, request), act, given, by, words);
  }

  /**
   * Of every document of a case what may be given of it.
   *
   * @param confidential the kind of document that the third party treats as confidential
   */
  public Map<String, @Nullable Object> mostOpen(
      Transaction tx, String department, String request, String confidential) {
    StoredRti one = service.find(tx, department, request);
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> document : RtiCase.documents(one)) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("what", RtiProposals.choices(one, document).get(0));
      if (confidential.equals(document.get("kind"))) {
        row.put("confidential", party(tx, department, request));
      }
      all.put(String.valueOf(document.get("id")), row);
    }
    return all;
  }

  /** The first third party of a case. */
  public String party(Transaction tx, String department, String request) {
    return RtiCase.parties(service.find(tx, department, request)).keySet().iterator().next();
  }
}
