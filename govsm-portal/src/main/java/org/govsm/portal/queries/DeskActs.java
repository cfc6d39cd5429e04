package org.govsm.portal.queries;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.governance.legalrequest.LegalRequest;
import org.govsm.governance.legalrequest.RequestAct;
import org.govsm.governance.response.QueryAct;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/** Acts of the desk by their names. */
final class DeskActs {

  private DeskActs() {}

  /** The kinds of acts on queries, or on legal requests. */
  static List<String> of(boolean request) {
    return request
        ? Stream.of(RequestAct.Kind.values()).map(Enum::name).toList()
        : Stream.of(QueryAct.Kind.values()).map(Enum::name).toList();
  }

  /** What an act is called in addresses. */
  static String address(String kind) {
    return kind.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The act that an address names. */
  static String named(String address) {
    return address.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** An act as it was typed. */
  static Map<String, @Nullable Object> typed(Form form, List<FormInput> inputs) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    Map<String, @Nullable Object> order = new LinkedHashMap<>();
    for (FormInput input : inputs) {
      boolean ofOrder = LegalRequest.order().part(input.name()).isPresent();
      input.read(form).ifPresent(said -> (ofOrder ? order : given).put(input.name(), said));
    }
    if (!order.isEmpty()) {
      given.put(QueryForms.ORDER, order);
    }
    given.computeIfPresent(WrongEntries.NUMBER, (name, said) -> number(String.valueOf(said)));
    return given;
  }

  private static Object number(String said) {
    return said.matches("[0-9]{1,6}") ? new BigDecimal(said) : said;
  }
}
