package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Json;
import org.govsm.procurement.benchmark.CertifiedPrices;
import org.govsm.procurement.benchmark.PricePoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateDocument;

/**
 * Paid prices: what certificates of all departments paid for what was counted. Of each period the
 * newest certificate counts. What was read of a certificate is kept, as none ever changes.
 */
public final class PaidPrices {

  private static final int KEPT = 50_000;
  private static final int TOGETHER = 300;

  private final LruCache<StoredCertificate, List<PricePoint>> known = new LruCache<>(KEPT);

  /** The price points, in the order of contracts and periods. */
  public List<PricePoint> all(Transaction tx) {
    List<PricePoint> points = new ArrayList<>();
    List<ContractHead> heads = new Contracts(tx).heads(Optional.empty(), "", TOGETHER);
    while (!heads.isEmpty()) {
      List<String> ids = heads.stream().map(ContractHead::id).toList();
      new StoredCertificates(tx)
          .of(ids)
          .forEach((contract, issued) -> points.addAll(of(tx, contract, issued)));
      heads = new Contracts(tx).heads(Optional.empty(), ids.get(ids.size() - 1), TOGETHER);
    }
    return points;
  }

  private List<PricePoint> of(Transaction tx, String contract, List<StoredCertificate> issued) {
    Map<String, StoredCertificate> newest = new LinkedHashMap<>();
    issued.forEach(one -> newest.put(one.period(), one));
    Map<Integer, Terms> versions = new HashMap<>();
    List<PricePoint> points = new ArrayList<>();
    newest
        .values()
        .forEach(one -> points.addAll(known.of(one, () -> read(tx, contract, one, versions))));
    return points;
  }

  private static List<PricePoint> read(
      Transaction tx, String contract, StoredCertificate one, Map<Integer, Terms> versions) {
    try (InputStream file = tx.evidence().open(one.digest())) {
      CertificateDocument document =
          CertificateDocument.fromPlain(
              one.id(), Json.readSome(file.readAllBytes(), CertificateDocument::isListed));
      int version = document.basis().version();
      if (!versions.containsKey(version)) {
        new Contracts(tx)
            .versions(contract)
            .forEach(each -> versions.put(each.version(), Terms.fromPlain(each.terms()).orThrow()));
      }
      return Optional.ofNullable(versions.get(version))
          .map(terms -> CertifiedPrices.of(document, terms))
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
