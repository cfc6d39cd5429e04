package org.govsm.portal.demo;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.accounts.AccountService;
import org.govsm.portal.accounts.AccountServices;
import org.govsm.portal.accounts.ContractEnds;
import org.govsm.portal.accounts.CustodyService;
import org.govsm.portal.accounts.MoveService;
import org.govsm.portal.assessments.AssessmentService;
import org.govsm.portal.assessments.AttestationService;
import org.govsm.portal.assessments.ContractNames;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.assessments.FactsService;
import org.govsm.portal.assessments.RecordPart;
import org.govsm.portal.bills.BillDesk;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.deliveries.DeliveryDesk;
import org.govsm.portal.departments.DepartmentService;
import org.govsm.portal.moderation.KeptPolicy;
import org.govsm.portal.moderation.ModerationDesk;
import org.govsm.portal.moderation.ModerationRecords;
import org.govsm.portal.payments.PaymentDesk;
import org.govsm.portal.pilots.PilotDesk;
import org.govsm.portal.posts.PostDesk;
import org.govsm.portal.posts.PostRecords;
import org.govsm.portal.procedures.ProcedureDesk;
import org.govsm.portal.purchases.LawOfDay;
import org.govsm.portal.queries.DeskRecords;
import org.govsm.portal.queries.KeptEscalation;
import org.govsm.portal.queries.KeptProviders;
import org.govsm.portal.queries.QueryDesk;
import org.govsm.portal.rosters.RosterDesk;
import org.govsm.portal.rti.RtiDesk;
import org.govsm.portal.rti.RtiRecords;
import org.govsm.portal.suppliers.KnownWorks;
import org.govsm.portal.suppliers.SupplierDesk;
import org.govsm.portal.training.TrainingDesk;
import org.govsm.portal.training.TrainingRecords;
import org.govsm.portal.web.Authorisation;

/** Services through which the demonstration department keeps its record and its accounts. */
public record DemonstrationServices(
    DepartmentService departments,
    FactsService facts,
    AccountService accounts,
    MoveService moves,
    CustodyService custody,
    AttestationService attestations,
    AssessmentService assessments,
    SupplierDesk suppliers,
    ProcedureDesk procedures,
    LawOfDay laws,
    Messages english,
    Clock clock) {

  private static final List<RecordPart> RECORDS =
      List.of(
          new PostRecords(),
          new DeskRecords(),
          new ModerationRecords(),
          new RtiRecords(),
          new TrainingRecords());

  /** Deliveries of contracts. */
  DeliveryDesk deliveries(ContractService contracts) {
    return new DeliveryDesk(laws::at, contracts, clock);
  }

  /** Bills of contracts. */
  BillDesk bills(ContractService contracts, CertificateService certificates) {
    return new BillDesk(laws::at, contracts, certificates, clock);
  }

  /** Payments of bills. */
  PaymentDesk payments(ContractService contracts, CertificateService certificates) {
    return new PaymentDesk(billPayments(contracts, certificates), clock);
  }

  private BillPayments billPayments(ContractService contracts, CertificateService certificates) {
    return new BillPayments(laws::at, contracts, certificates, clock);
  }

  /** Drafts and acts on posts. */
  PostDesk posts() {
    return new PostDesk(clock);
  }

  /** Charters and acts on pilots. */
  PilotDesk pilots() {
    return new PilotDesk(clock);
  }

  /** Trainings of officers. */
  TrainingDesk training() {
    return new TrainingDesk(clock);
  }

  /** Rosters of desks and accounts. */
  RosterDesk rosters() {
    return new RosterDesk(clock);
  }

  /** Requests under the Right to Information Act. */
  RtiDesk rti(ContractService contracts, CertificateService certificates) {
    return new RtiDesk(
        billPayments(contracts, certificates), contracts, certificates, clock, english);
  }

  /** Queries of the public and legal requests. */
  QueryDesk queries() {
    return new QueryDesk(clock);
  }

  /** Policies, items and acts of moderation. */
  ModerationDesk moderation() {
    return new ModerationDesk(clock);
  }

  public static DemonstrationServices of(
      LawOfDay laws, KnownWorks works, Authorisation table, Messages english, Clock clock) {
    List<FactPart> parts =
        Stream.concat(
                AccountServices.FACTS.stream(),
                Stream.of(new KeptPolicy(), new KeptEscalation(), new KeptProviders()))
            .toList();
    DepartmentFacts facts = DepartmentFacts.kept(parts);
    AccountService accounts = AccountService.of(clock);
    return new DemonstrationServices(
        new DepartmentService(laws::at, table, clock),
        new FactsService(DepartmentFacts.elsewhere(parts), RECORDS, ContractNames.NONE, clock),
        accounts,
        new MoveService(accounts, facts, table, clock),
        new CustodyService(table, clock, ContractEnds.NONE),
        new AttestationService(facts, RECORDS, clock),
        new AssessmentService(facts, RECORDS, english, clock),
        new SupplierDesk(laws::at, works, table, clock),
        new ProcedureDesk(laws::at, clock),
        laws,
        english,
        clock);
  }
}
