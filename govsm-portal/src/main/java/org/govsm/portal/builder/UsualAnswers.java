package org.govsm.portal.builder;

import java.util.Map;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Usual answers: for rules of payment that a draft leaves open, the reading that the lint names
 * first. Somebody asks for them; nothing is filled in by itself.
 */
final class UsualAnswers {

  private static final String AT = "/" + BuilderPart.PAYMENT + "/";

  private UsualAnswers() {}

  static Map<String, @Nullable Object> in(
      Map<String, @Nullable Object> terms, MetricDictionary dictionary) {
    Map<String, @Nullable Object> payment = Trees.object(terms.get(BuilderPart.PAYMENT));
    ProvisionalTerms.of(terms).terms().map(one -> one.open(dictionary)).stream()
        .flatMap(points -> points.stream())
        .filter(point -> point.pointer().startsWith(AT))
        .forEach(point -> payment.put(member(point), point.readings().get(0).value()));
    return payment.isEmpty() ? terms : Trees.put(terms, BuilderPart.PAYMENT, payment);
  }

  private static String member(OpenPoint point) {
    return point.pointer().substring(AT.length());
  }
}
