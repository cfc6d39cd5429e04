package org.govsm.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.DepartmentEvents;
import org.govsm.portal.access.UserEvents;
import org.govsm.portal.accounts.AccountEvents;
import org.govsm.portal.accounts.AccountsSlice;
import org.govsm.portal.accounts.KeyAccess;
import org.govsm.portal.assessments.AssessmentEvents;
import org.govsm.portal.assessments.AssessmentsSlice;
import org.govsm.portal.bills.BillEvents;
import org.govsm.portal.builder.BuilderSlice;
import org.govsm.portal.builder.DraftEvents;
import org.govsm.portal.calendars.CalendarEvents;
import org.govsm.portal.calendars.CalendarsSlice;
import org.govsm.portal.catalogue.CatalogueSlice;
import org.govsm.portal.contracts.ContractEnd;
import org.govsm.portal.contracts.ContractEvents;
import org.govsm.portal.contracts.FileReader;
import org.govsm.portal.deliveries.DeliveryEvents;
import org.govsm.portal.departments.DepartmentsSlice;
import org.govsm.portal.edge.TlsKeyStore;
import org.govsm.portal.editions.EditionsSlice;
import org.govsm.portal.editions.PackEvents;
import org.govsm.portal.events.DailyBackup;
import org.govsm.portal.events.EventService;
import org.govsm.portal.events.EventsSlice;
import org.govsm.portal.help.HelpSlice;
import org.govsm.portal.home.HomeSlice;
import org.govsm.portal.memoranda.MemorandaSlice;
import org.govsm.portal.memoranda.MemorandumEvents;
import org.govsm.portal.moderation.GivenBackItems;
import org.govsm.portal.moderation.ModerationEvents;
import org.govsm.portal.moderation.ModerationSlice;
import org.govsm.portal.operations.OperationsSlice;
import org.govsm.portal.payments.PaymentEvents;
import org.govsm.portal.payments.PaymentsSlice;
import org.govsm.portal.pilots.PilotEvents;
import org.govsm.portal.pilots.PilotsSlice;
import org.govsm.portal.posts.OpenPosts;
import org.govsm.portal.posts.PostEvents;
import org.govsm.portal.posts.PostsSlice;
import org.govsm.portal.procedures.ProcedureEvents;
import org.govsm.portal.procedures.ProceduresSlice;
import org.govsm.portal.publication.PublicationSlice;
import org.govsm.portal.purchases.PurchaseEvents;
import org.govsm.portal.purchases.PurchaseImpact;
import org.govsm.portal.queries.OpenQueries;
import org.govsm.portal.queries.QueriesSlice;
import org.govsm.portal.queries.QueryEvents;
import org.govsm.portal.requirements.RequirementEvents;
import org.govsm.portal.requirements.RequirementsSlice;
import org.govsm.portal.rosters.RosterEvents;
import org.govsm.portal.rosters.RostersSlice;
import org.govsm.portal.rti.RtiEvents;
import org.govsm.portal.rti.RtiSlice;
import org.govsm.portal.statistics.StatisticsSlice;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventHandlers;
import org.govsm.portal.suppliers.SupplierEvents;
import org.govsm.portal.tenders.AwardEvents;
import org.govsm.portal.tenders.AwardedTerms;
import org.govsm.portal.tenders.AwardsSlice;
import org.govsm.portal.tenders.TenderEvents;
import org.govsm.portal.tenders.TendersSlice;
import org.govsm.portal.training.TrainingEvents;
import org.govsm.portal.training.TrainingSlice;
import org.govsm.portal.users.SetUp;
import org.govsm.portal.users.UsersSlice;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Resources;
import org.govsm.portal.web.Slice;
import org.govsm.procurement.metric.MetricDictionary;

/** Slices of the portal: a line of wiring each. */
final class Slices {

  private Slices() {}

  /**
   * A line of wiring.
   *
   * @param folder where its files lie: sentences, routes, texts of its operations
   * @param events what the slice brings for its events, if it has any
   */
  private record Line(
      String folder, Optional<EventHandler> events, Function<Wiring, Slice> slice) {}

  private static List<Line> lines(FileReader reader) {
    return List.of(
        line("home", Slices::home),
        line("contracts", new ContractEvents(reader), Wiring::contracts),
        line("builder", new DraftEvents(), Slices::builder),
        line(
            "accounts",
            new AccountEvents(),
            w ->
                new AccountsSlice(
                    List.of(new OpenPosts(), new OpenQueries()), new KeptEnds(), ContractEnd::ids)),
        line(
            "assessments",
            new AssessmentEvents(),
            w ->
                new AssessmentsSlice(
                    JudgedParts.facts(),
                    JudgedParts.records(),
                    ContractEnd::ids,
                    Shipped.english())),
        line("purchases", new PurchaseEvents(), Wiring::purchases),
        line("procedures", new ProcedureEvents(), w -> new ProceduresSlice(w.law()::at)),
        line("deliveries", new DeliveryEvents(), Wiring::deliveries),
        line("bills", new BillEvents(), Wiring::bills),
        line(
            "payments",
            new PaymentEvents(),
            w -> new PaymentsSlice(w.law()::at, w.contracts()::services)),
        line("queries", new QueryEvents(), w -> new QueriesSlice(GivenBackItems::of)),
        line("moderation", new ModerationEvents(), w -> new ModerationSlice()),
        line("rti", new RtiEvents(), w -> new RtiSlice(w.law()::at, w.contracts()::services)),
        line("titles", w -> Wiring.titles()),
        line(
            "tenders",
            new TenderEvents(),
            w -> new TendersSlice(w.law()::at, new KeptNeeds(), new KeptSuppliers(), publishes(w))),
        line(
            "awards",
            new AwardEvents(),
            w -> new AwardsSlice(w.law()::at, new KeptContracts(), publishes(w))),
        line(
            "publication",
            w ->
                new PublicationSlice(
                    w.law()::at, w.contracts()::services, w.config().ocidPrefix())),
        line("requirements", new RequirementEvents(), Slices::requirements),
        line("suppliers", new SupplierEvents(), Wiring::suppliers),
        line("posts", new PostEvents(), w -> new PostsSlice()),
        line("pilots", new PilotEvents(), w -> new PilotsSlice()),
        line("rosters", new RosterEvents(), w -> new RostersSlice(w.config().clock())),
        line("training", new TrainingEvents(), w -> new TrainingSlice()),
        line("memoranda", new MemorandumEvents(), w -> new MemorandaSlice()),
        line(
            "editions",
            new PackEvents(),
            w -> new EditionsSlice(w.law(), new PurchaseImpact(w.law()::at, w.config().clock()))),
        line("departments", new DepartmentEvents(), w -> new DepartmentsSlice(w.law()::at)),
        line(
            "calendars", new CalendarEvents(), w -> new CalendarsSlice(w.contracts()::calendarUse)),
        line("users", new UserEvents(), w -> users(w.config(), w.accessMode())),
        line("events", Slices::events),
        line("statistics", w -> new StatisticsSlice(w.register(), w.law()::at)),
        line("catalogue", w -> new CatalogueSlice(new KeptUse(w.prices()))),
        line("help", w -> new HelpSlice()),
        line("operations", Slices::operations));
  }

  private static Line line(String folder, Function<Wiring, Slice> slice) {
    return new Line(folder, Optional.empty(), slice);
  }

  private static Line line(String folder, EventHandler events, Function<Wiring, Slice> slice) {
    return new Line(folder, Optional.of(events), slice);
  }

  /** The slices, to be registered. */
  static List<Slice> of(Wiring wiring) {
    return lines(Shipped.files()).stream().map(line -> line.slice().apply(wiring)).toList();
  }

  /** The handlers of their events. */
  static EventHandlers events(FileReader reader) {
    return EventHandlers.of(
        lines(reader).stream().flatMap(line -> line.events().stream()).toList());
  }

  /** The authorisation table with the lines that slices bring; none is said twice. */
  static Authorisation table() {
    StringBuilder lines = new StringBuilder(Authorisation.text());
    files("authorisation.txt")
        .forEach(file -> lines.append('\n').append(new String(file, StandardCharsets.UTF_8)));
    return Authorisation.read(lines.toString());
  }

  /** A file of each slice that has one of that name. */
  static List<byte[]> files(String name) {
    return lines((request, file, sink) -> {}).stream()
        .flatMap(line -> Resources.find(line.folder() + "/" + name).stream())
        .toList();
  }

  private static EventsSlice events(Wiring w) {
    return new EventsSlice(
        new EventService(w.config().clock()),
        w.contracts()::told,
        () -> w.backups().map(one -> new DailyBackup(one.newest(), one.isBad())));
  }

  private static BuilderSlice builder(Wiring w) {
    KeptAwards awards = new KeptAwards(new AwardedTerms(w.law()::at));
    return new BuilderSlice(
        w.contracts(), w.targets(), List.of(new KeptRequirements(), new PurchasedTerms(), awards));
  }

  private static HomeSlice home(Wiring w) {
    boolean local = !w.accessMode().demonstration() && w.config().access().oidc().isEmpty();
    return new HomeSlice(
        w.law(),
        w.contracts(),
        DepartmentsSlice::firstSteps,
        (store, page) -> local && !page.caller().isSignedIn() && SetUp.isOpen(store),
        w.preparation());
  }

  private static RequirementsSlice requirements(Wiring w) {
    KeptRecords records =
        new KeptRecords(MetricDictionary.shipped(), w.prices(), w.config().clock());
    return new RequirementsSlice(records, w.law()::at);
  }

  static UsersSlice users(PortalConfig config, AccessMode accessMode) {
    return new UsersSlice(
        accessMode,
        config.access().requiresFactor() ? accessMode.table().secondFactor() : Set.of(),
        config.access().oidc(),
        config.access().hashing(),
        KeyAccess::of);
  }

  private static OperationsSlice operations(Wiring w) {
    PortalConfig config = w.config();
    return new OperationsSlice(
        w.backups(), config.run().tls().map(TlsKeyStore::end), config.database().folder());
  }

  private static boolean publishes(Wiring w) {
    return w.config().ocidPrefix().publishes();
  }
}
