package org.govsm.portal;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.accounts.AccountServices;
import org.govsm.portal.bills.BillsSlice;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.contracts.ContractsSlice;
import org.govsm.portal.contracts.PaidPrices;
import org.govsm.portal.deliveries.DeliveredPeriods;
import org.govsm.portal.deliveries.DeliveriesSlice;
import org.govsm.portal.edge.HttpListener;
import org.govsm.portal.editions.EditionsInForce;
import org.govsm.portal.moderation.ModeratedTitles;
import org.govsm.portal.operations.DailyBackups;
import org.govsm.portal.payments.PaymentsSlice;
import org.govsm.portal.purchases.PurchasesSlice;
import org.govsm.portal.queries.DeskTitles;
import org.govsm.portal.rti.RtiTitles;
import org.govsm.portal.suppliers.SuppliersSlice;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.titles.TitlesSlice;
import org.govsm.portal.web.Places;
import org.govsm.portal.web.Preparation;
import org.govsm.procurement.metric.MetricDictionary;

/** Wiring of slices: what they are made of, beside the services that every slice has. */
record Wiring(
    PortalConfig config,
    AccessMode accessMode,
    EditionsInForce law,
    ContractsSlice contracts,
    KeptTargets targets,
    PaidPrices prices,
    KeptRegister register,
    Preparation preparation,
    Optional<DailyBackups> backups) {

  PurchasesSlice purchases() {
    return new PurchasesSlice(
        law::at, new ContractedPurchases(targets.used().orders(), awards(law)));
  }

  SuppliersSlice suppliers() {
    return new SuppliersSlice(law::at, config.registers(), new KnownWork(targets.used().orders()));
  }

  DeliveriesSlice deliveries() {
    return new DeliveriesSlice(law::at, contracts::services, bills()::resting);
  }

  BillsSlice bills() {
    KeptEnds ends = new KeptEnds();
    return new BillsSlice(
        law::at,
        contracts::services,
        PaymentsSlice.orders(),
        (tx, department, contract, asOf, by) ->
            AccountServices.owed(tx, department, contract, ends, asOf, by));
  }

  static TitlesSlice titles() {
    return new TitlesSlice(List.of(DeskTitles.DESK, ModeratedTitles.DESK, RtiTitles.DESK));
  }

  private static AwardSignature awards(EditionsInForce law) {
    return new AwardSignature(law::at, new KeptContracts(), KeptSignatures::names);
  }

  static Wiring of(
      PortalConfig config, AccessMode accessMode, EditionsInForce law, Preparation preparation) {
    ContractOrders orders = new ContractOrders();
    UsedPurchases used = new UsedPurchases(orders);
    KeptTargets targets = new KeptTargets(used, law::at, config.clock());
    AwardSignature awards = awards(law);
    ContractsSlice contracts =
        new ContractsSlice(
            MetricDictionary.shipped(),
            Shipped.files(),
            preparation,
            new Places(HttpListener.workers()),
            targets,
            new KeptSignatures(awards, new KeptProcedures(law::at, awards, used)),
            new DeliveredPeriods(law::at));
    return new Wiring(
        config,
        accessMode,
        law,
        contracts,
        targets,
        new PaidPrices(),
        new KeptRegister(orders),
        preparation,
        config.run().backups().map(plan -> new DailyBackups(plan, config.clock())));
  }
}
