package org.govsm.procurement.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.record.ContractingProcess.Contract;
import org.govsm.procurement.record.ContractingProcess.FiguresWithdrawn;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderRecord;

/** Documents that cannot all belong to one purchase, each with its place in the draft. */
final class ProcessFaults {

  private final ContractingProcess process;
  private final List<InputFault> faults = new ArrayList<>();
  private final Set<String> contracts = new HashSet<>();
  private final Set<String> ended = new HashSet<>();

  ProcessFaults(ContractingProcess process) {
    this.process = process;
  }

  List<InputFault> all() {
    if (!process.number().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      add("/number", "record.number", Message.of("record.number"));
    } else if (PublishedIds.isNumber(process.number())) {
      add("/number", "record.number-personal", Message.of("record.number-personal"));
    }
    process
        .requirement()
        .filter(one -> !one.what().isAgreed())
        .ifPresent(one -> add("/requirement", "record.draft", Message.of("record.draft")));
    tender();
    award();
    for (int i = 0; i < process.contracts().size(); i++) {
      contract("/contracts/" + i, process.contracts().get(i).what());
    }
    certificates();
    payments();
    for (int i = 0; i < process.ended().size(); i++) {
      String contract = process.ended().get(i).what();
      known("/ended/" + i, contract);
      if (!ended.add(contract)) {
        add("/ended/" + i, "record.twice", Message.of("record.twice").with("id", contract));
      }
    }
    return faults;
  }

  private void tender() {
    if (process.tender().isEmpty()) {
      return;
    }
    Node node = process.tender().orElseThrow().tender().node();
    buyer("/tender", node.branch("buyer").orElseThrow().text("id"));
    Optional<Node> named = node.branch("requirement");
    Optional<String> given = process.requirement().map(one -> one.what().id());
    if (named.isPresent() && given.isPresent() && !named.get().text("id").equals(given.get())) {
      add(
          "/requirement",
          "record.requirement",
          Message.of("record.requirement")
              .with("here", given.get())
              .with("tender", named.get().text("id")));
    }
  }

  private void buyer(String place, String id) {
    if (!id.equals(process.buyer().id()) && !id.equals(process.procuringEntity().id())) {
      add(
          place,
          "record.buyer",
          Message.of("record.buyer").with("here", id).with("process", process.buyer().id()));
    }
  }

  private void award() {
    if (process.award().isEmpty() || process.tender().isEmpty()) {
      return;
    }
    TenderRecord record = process.tender().orElseThrow();
    Instant awarded = process.award().orElseThrow().at();
    if (record.status().equals("cancelled") && process.setAside().isEmpty()) {
      add("/award", "record.cancelled", Message.of("record.cancelled"));
    }
    if (new PriceTimes(process).from().filter(at -> !at.isAfter(awarded)).isEmpty()) {
      add("/award", "record.early", Message.of("record.early"));
    }
    List<String> received = record.bids().stream().map(ReceivedBid::id).toList();
    process.award().orElseThrow().what().letters().stream()
        .filter(letter -> !received.contains(letter.bid()))
        .forEach(letter -> noBid("/award", letter.bid()));
  }

  private void contract(String place, Contract contract) {
    if (!contracts.add(contract.terms().id())) {
      add(place, "record.twice", Message.of("record.twice").with("id", contract.terms().id()));
    }
    buyer(place, contract.terms().buyer().id());
    contract
        .bid()
        .filter(bid -> allocations().stream().noneMatch(each -> each.bid().equals(bid)))
        .ifPresent(bid -> noBid(place, bid));
  }

  private List<Allocation> allocations() {
    return process.award().map(one -> one.what().preference().allocations()).orElse(List.of());
  }

  private void certificates() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < process.certificates().size(); i++) {
      CertificateDocument one = process.certificates().get(i).what();
      String contract = String.valueOf(one.certificate().get("contract"));
      known("/certificates/" + i, contract);
      if (!seen.add(contract + " " + one.id())) {
        add("/certificates/" + i, "record.twice", Message.of("record.twice").with("id", one.id()));
      }
    }
    for (int i = 0; i < process.withdrawn().size(); i++) {
      FiguresWithdrawn one = process.withdrawn().get(i).what();
      if (!seen.contains(one.contract() + " " + one.certificate())) {
        Message text = Message.of("record.no-certificate").with("id", one.certificate());
        add("/withdrawn/" + i, "record.no-certificate", text);
      }
    }
  }

  private void payments() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < process.payments().size(); i++) {
      Payment payment = process.payments().get(i).what();
      String place = "/payments/" + i;
      known(place, payment.contract());
      if (!seen.add(payment.id())) {
        add(place, "record.twice", Message.of("record.twice").with("id", payment.id()));
      }
      if (payment.amount().paise() <= 0) {
        add(place, "record.amount", Message.of("record.amount").with("amount", payment.amount()));
      }
    }
  }

  private void known(String place, String contract) {
    if (!contracts.contains(contract)) {
      add(place, "record.contract", Message.of("record.contract").with("id", contract));
    }
  }

  private void noBid(String place, String bid) {
    add(place, "record.bid", Message.of("record.bid").with("bid", bid));
  }

  private void add(String place, String code, Message text) {
    faults.add(new InputFault(place, code, text));
  }
}
