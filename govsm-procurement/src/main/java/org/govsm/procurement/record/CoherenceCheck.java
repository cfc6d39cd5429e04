package org.govsm.procurement.record;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.procurement.record.FormCheck.Faults;
import org.jspecify.annotations.Nullable;

/** Checks of a compiled release as a whole: references, order of days, sums and counts. */
final class CoherenceCheck {

  /** The roles that a party needs, by the member that refers to it. */
  private static final Map<String, String> ROLES =
      Map.of(
          "buyer", "buyer",
          "procuringEntity", "procuringEntity",
          "tenderers", "tenderer",
          "suppliers", "supplier",
          "payer", "payer",
          "payee", "payee");

  private final String root;
  private final Faults faults;
  private final Map<String, List<Object>> roles = new HashMap<>();

  CoherenceCheck(String root, Faults faults) {
    this.root = root;
    this.faults = faults;
  }

  void check(Map<String, Object> release) {
    FormCheck.objects(release.get("parties"))
        .forEach(
            party -> roles.put(ReleaseMerge.idOf(party), RecordCheck.list(party.get("roles"))));
    references(root, release);
    amounts(root, "", release);
    periods(root, release);
    awards(release);
    contracts(release);
    bids(ReleaseMerge.copy(release.get("bids")));
    tender(ReleaseMerge.copy(release.get("tender")));
  }

  private void references(String place, Map<?, ?> map) {
    map.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          String here = place + Tree.pointer(name);
          if (value instanceof Map<?, ?> inner) {
            reference(here, name, inner);
            references(here, inner);
          } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
              if (list.get(i) instanceof Map<?, ?> item) {
                reference(here + "/" + i, name, item);
                references(here + "/" + i, item);
              }
            }
          }
        });
  }

  private void reference(String place, String name, Map<?, ?> reference) {
    String role = ROLES.getOrDefault(name, "");
    if (role.isEmpty()) {
      return;
    }
    String id = ReleaseMerge.idOf(reference);
    List<Object> has = roles.get(id);
    if (has == null) {
      add(place, "party", Message.of("record.check.party").with("id", id));
    } else if (!has.contains(role)) {
      add(place, "role", Message.of("record.check.role").with("id", id).with("role", role));
    }
  }

  private void amounts(String place, String owner, Map<?, ?> map) {
    if (map.get("amount") instanceof String) {
      add(place + "/amount", "amount", Message.of("record.check.amount"));
    }
    if (map.get("amount") instanceof BigDecimal amount && map.get("currency") == null) {
      add(place, "currency", Message.of("record.check.currency").with("amount", amount));
    }
    if (map.get("amount") instanceof BigDecimal amount && amount.signum() < 0) {
      add(place + "/amount", "negative", Message.of("record.check.negative").with("name", owner));
    }
    map.forEach(
        (key, value) -> {
          String here = place + Tree.pointer(String.valueOf(key));
          if (value instanceof Map<?, ?> inner) {
            amounts(here, String.valueOf(key), inner);
          } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
              if (list.get(i) instanceof Map<?, ?> item) {
                amounts(here + "/" + i, String.valueOf(key), item);
              }
            }
          }
        });
  }

  private void periods(String place, Map<?, ?> map) {
    inOrder(place, map.get("startDate"), map.get("endDate"));
    map.forEach(
        (key, value) -> {
          String here = place + Tree.pointer(String.valueOf(key));
          if (value instanceof Map<?, ?> inner) {
            periods(here, inner);
          } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
              if (list.get(i) instanceof Map<?, ?> item) {
                periods(here + "/" + i, item);
              }
            }
          }
        });
  }

  /** The first is not after the second, where both are known. */
  private void inOrder(String place, @Nullable Object first, @Nullable Object second) {
    if (FormCheck.instant(first)
        .filter(from -> FormCheck.instant(second).filter(from::isAfter).isPresent())
        .isPresent()) {
      add(
          place,
          "days",
          Message.of("record.check.days")
              .with("first", String.valueOf(first))
              .with("second", String.valueOf(second)));
    }
  }

  private void tender(Map<String, Object> tender) {
    Map<String, Object> enquiry = ReleaseMerge.copy(tender.get("enquiryPeriod"));
    Map<String, Object> period = ReleaseMerge.copy(tender.get("tenderPeriod"));
    inOrder(root + "/tender/enquiryPeriod", enquiry.get("endDate"), period.get("endDate"));
    Object number = tender.get("numberOfTenderers");
    int tenderers = RecordCheck.list(tender.get("tenderers")).size();
    if (number instanceof BigDecimal said
        && tenderers > 0
        && said.compareTo(BigDecimal.valueOf(tenderers)) != 0) {
      add(
          root + "/tender/numberOfTenderers",
          "count",
          Message.of("record.check.count").with("said", said).with("found", tenderers));
    }
  }

  private void awards(Map<String, Object> release) {
    Set<String> valid = new HashSet<>();
    for (Map<String, Object> bid :
        FormCheck.objects(ReleaseMerge.copy(release.get("bids")).get("details"))) {
      if ("valid".equals(bid.get("status"))) {
        FormCheck.objects(bid.get("tenderers")).forEach(who -> valid.add(ReleaseMerge.idOf(who)));
      }
    }
    Object closes =
        ReleaseMerge.copy(ReleaseMerge.copy(release.get("tender")).get("tenderPeriod"))
            .get("endDate");
    List<Map<String, Object>> awards = FormCheck.objects(release.get("awards"));
    for (int i = 0; i < awards.size(); i++) {
      String place = root + "/awards/" + i;
      inOrder(place + "/date", closes, awards.get(i).get("date"));
      for (Map<String, Object> supplier : FormCheck.objects(awards.get(i).get("suppliers"))) {
        if (!valid.isEmpty() && !valid.contains(ReleaseMerge.idOf(supplier))) {
          add(
              place + "/suppliers",
              "supplier",
              Message.of("record.check.supplier").with("id", ReleaseMerge.idOf(supplier)));
        }
      }
    }
  }

  private void contracts(Map<String, Object> release) {
    Map<String, Map<String, Object>> awards = new HashMap<>();
    FormCheck.objects(release.get("awards"))
        .forEach(award -> awards.put(ReleaseMerge.idOf(award), award));
    List<Map<String, Object>> contracts = FormCheck.objects(release.get("contracts"));
    for (int i = 0; i < contracts.size(); i++) {
      Map<String, Object> contract = contracts.get(i);
      String place = root + "/contracts/" + i;
      Map<String, Object> award = awards.get(String.valueOf(contract.get("awardID")));
      if (award == null) {
        add(place + "/awardID", "award", Message.of("record.check.award"));
      } else {
        inOrder(place + "/dateSigned", award.get("date"), contract.get("dateSigned"));
      }
      inOrder(
          place + "/period",
          contract.get("dateSigned"),
          ReleaseMerge.copy(contract.get("period")).get("endDate"));
      new ImplementationCheck(place, this::isBuyer, this::add).check(contract);
    }
  }

  private boolean isBuyer(String id) {
    return roles.getOrDefault(id, List.of()).contains("buyer");
  }

  private void bids(Map<String, Object> bids) {
    List<Map<String, Object>> details = FormCheck.objects(bids.get("details"));
    List<Map<String, Object>> statistics = FormCheck.objects(bids.get("statistics"));
    for (int i = 0; i < statistics.size(); i++) {
      Map<String, Object> one = statistics.get(i);
      Optional<BigDecimal> counted = counted(String.valueOf(one.get("measure")), details);
      if (!details.isEmpty()
          && counted
              .filter(c -> !(one.get("value") instanceof BigDecimal v && v.compareTo(c) == 0))
              .isPresent()) {
        add(
            root + "/bids/statistics/" + i + "/value",
            "count",
            Message.of("record.check.count")
                .with("said", String.valueOf(one.get("value")))
                .with("found", counted.orElseThrow()));
      }
    }
  }

  private static Optional<BigDecimal> counted(String measure, List<Map<String, Object>> details) {
    return switch (measure) {
      case "bids" -> Optional.of(BigDecimal.valueOf(details.size()));
      case "validBids" ->
          Optional.of(
              BigDecimal.valueOf(
                  details.stream().filter(b -> "valid".equals(b.get("status"))).count()));
      case "lowestValidBidValue" ->
          details.stream()
              .filter(bid -> "valid".equals(bid.get("status")))
              .map(bid -> ReleaseMerge.copy(bid.get("value")).get("amount"))
              .filter(BigDecimal.class::isInstance)
              .map(BigDecimal.class::cast)
              .min(BigDecimal::compareTo);
      default -> Optional.empty();
    };
  }

  private void add(String place, String code, Message text) {
    faults.add(place, code, text);
  }
}
