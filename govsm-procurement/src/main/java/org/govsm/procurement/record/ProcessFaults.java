package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.record.ContractingProcess.Contract;
import org.govsm.procurement.tender.ReceivedBid;

/** Documents that cannot all belong to one purchase, each with its place in the draft. */
final class ProcessFaults {

  private final ContractingProcess process;
  private final List<InputFault> faults = new ArrayList<>();
  private final Set<String> contracts = new HashSet<>();

  ProcessFaults(ContractingProcess process) {
    this.process = process;
  }

  List<InputFault> all() {
    if (!process.number().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      add("/number", "record.number", Message.of("record.number"));
    }
    process
        .requirement()
        .filter(one -> !one.what().isAgreed())
        .ifPresent(one -> add("/requirement", "record.draft", Message.of("record.draft")));
    award();
    for (int i = 0; i < process.contracts().size(); i++) {
      contract("/contracts/" + i, process.contracts().get(i).what());
    }
    for (int i = 0; i < process.certificates().size(); i++) {
      Object of = process.certificates().get(i).what().certificate().get("contract");
      known("/certificates/" + i, String.valueOf(of));
    }
    payments();
    for (int i = 0; i < process.ended().size(); i++) {
      known("/ended/" + i, process.ended().get(i).what());
    }
    return faults;
  }

  private void award() {
    if (process.award().isEmpty() || process.tender().isEmpty()) {
      return;
    }
    List<String> received =
        process.tender().orElseThrow().bids().stream().map(ReceivedBid::id).toList();
    process.award().orElseThrow().what().letters().stream()
        .filter(letter -> !received.contains(letter.bid()))
        .forEach(letter -> noBid("/award", letter.bid()));
  }

  private void contract(String place, Contract contract) {
    if (!contracts.add(contract.terms().id())) {
      add(place, "record.twice", Message.of("record.twice").with("id", contract.terms().id()));
    }
    String by = contract.terms().buyer().id();
    if (!by.equals(process.buyer().id()) && !by.equals(process.procuringEntity().id())) {
      add(
          place,
          "record.buyer",
          Message.of("record.buyer").with("here", by).with("process", process.buyer().id()));
    }
    contract
        .bid()
        .filter(bid -> allocations().stream().noneMatch(each -> each.bid().equals(bid)))
        .ifPresent(bid -> noBid(place, bid));
  }

  private List<Allocation> allocations() {
    return process.award().map(one -> one.what().preference().allocations()).orElse(List.of());
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
