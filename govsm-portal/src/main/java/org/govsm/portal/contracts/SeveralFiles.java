package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ImportStaging.Order;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.FileHash;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.MultipartForm.FilePart;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.measurement.Withdrawals;

/**
 * Several files of one request of the API: each has a result of its own, or all count or none.
 *
 * @param address of the request, which problems name
 */
record SeveralFiles(ContractServices services, String address, Messages words) {

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int REFUSED = 422;

  /** What came of one file: its status, and the report or the problem. */
  private record Result(String name, int status, Map<String, ?> body) {

    Map<String, Object> toTree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("name", name);
      tree.put("status", status);
      tree.put(status < 300 ? "report" : "problem", body);
      return tree;
    }
  }

  /**
   * Takes each file in by itself.
   *
   * @param key with which each is taken in once, however often the request comes
   */
  StoredAnswer each(List<FilePart> files, List<Order> orders, Optional<String> key, String scope) {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      results.add(one(files.get(i).name(), orders.get(i), key, scope + " " + (i + 1)));
    }
    return answer(results);
  }

  private Result one(String name, Order order, Optional<String> key, String scope) {
    try {
      String digest = key.isPresent() ? digest(order) : "";
      StoredAnswer answer =
          services
              .staging()
              .take(
                  order,
                  ImportProgress.UNSEEN,
                  count ->
                      services
                          .idempotency()
                          .answer(key, scope, digest, tx -> report(count.apply(tx))));
      return new Result(name, answer.status(), Json.readObject(answer.body()));
    } catch (ProblemException | StoreRefusal e) {
      return problem(name, e);
    }
  }

  static String digest(Order order) {
    return CanonicalForm.digest(List.of(order.format(), order.said(), FileHash.of(order.file())));
  }

  private StoredAnswer report(ImportOutcome taken) {
    return ApiRequests.answer(status(taken), Map.of(), tree(taken));
  }

  private static int status(ImportOutcome taken) {
    return taken.written() ? CREATED : OK;
  }

  private Map<String, Object> tree(ImportOutcome taken) {
    return ContractJson.imported(taken, Withdrawals.none(), words);
  }

  private Result problem(String name, RuntimeException e) {
    ProblemDetail detail =
        e instanceof ProblemException one
            ? one.problem()
            : new ProblemDetail(503, Optional.empty(), Form.faults(e));
    return new Result(name, detail.status(), detail.toPlain(words, address));
  }

  /** All count by one transaction, or none. */
  StoredAnswer together(List<FilePart> files, List<Order> orders) {
    return services.staging().turns().in(orders.get(0).contract(), () -> all(files, orders));
  }

  private StoredAnswer all(List<FilePart> files, List<Order> orders) {
    List<Result> refused = new ArrayList<>();
    try (StagedFiles staged = services.staging().open()) {
      for (int i = 0; i < orders.size(); i++) {
        try {
          staged.add(orders.get(i), ImportProgress.UNSEEN);
        } catch (ProblemException | StoreRefusal e) {
          refused.add(problem(files.get(i).name(), e));
        }
      }
      if (!refused.isEmpty()) {
        return ApiRequests.answer(REFUSED, Map.of(), tree(refused));
      }
      return services.store().write(tx -> answer(results(files, staged.count(tx))));
    }
  }

  private List<Result> results(List<FilePart> files, List<ImportOutcome> outcomes) {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      ImportOutcome one = outcomes.get(i);
      results.add(new Result(files.get(i).name(), status(one), tree(one)));
    }
    return results;
  }

  /** Something was written; or nothing new was said; or all was refused. */
  private static StoredAnswer answer(List<Result> results) {
    int status =
        results.stream().anyMatch(one -> one.status() == CREATED)
            ? CREATED
            : results.stream().anyMatch(one -> one.status() == OK) ? OK : REFUSED;
    return ApiRequests.answer(status, Map.of(), tree(results));
  }

  private static Map<String, Object> tree(List<Result> results) {
    return Map.of("files", results.stream().map(Result::toTree).toList());
  }
}
