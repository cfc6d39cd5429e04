package org.govsm.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.AuthenticationFilter;
import org.govsm.portal.access.AuthorizationFilter;
import org.govsm.portal.access.Cookies;
import org.govsm.portal.access.CsrfFilter;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.access.KnownCallers;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.SessionKeeper;
import org.govsm.portal.access.TodayResource;
import org.govsm.portal.access.User;
import org.govsm.portal.access.Users;
import org.govsm.portal.ask.AskSlice;
import org.govsm.portal.ask.LawByDay;
import org.govsm.portal.catalogue.CatalogueSlice;
import org.govsm.portal.contracts.ContractSight;
import org.govsm.portal.demo.WaitForDemonstration;
import org.govsm.portal.edge.CostlyWork;
import org.govsm.portal.edge.WorkRooms;
import org.govsm.portal.editions.EditionsInForce;
import org.govsm.portal.help.HelpSlice;
import org.govsm.portal.home.HomePage;
import org.govsm.portal.operations.OperationsSlice;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.AllowedMethods;
import org.govsm.portal.web.AssetsResource;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.CallParameter;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DeclaredParameters;
import org.govsm.portal.web.Drafts;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.JsonBodies;
import org.govsm.portal.web.OpenApiResource;
import org.govsm.portal.web.PageServices;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.Preparation;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.Refusals;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.RequiredBody;
import org.govsm.portal.web.ResponseFilter;
import org.govsm.portal.web.SafeCookies;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.SingleFields;
import org.govsm.portal.web.SiteNotice;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.Threads;
import org.govsm.portal.web.WaitingCounts;
import org.govsm.portal.web.WorkSource;
import org.govsm.portal.work.WorkSlice;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Application: the frame of all answers, and the slices.
 *
 * @param first what it does once, beside the first answers
 * @param daily what it does each day, called often
 */
record Application(ResourceConfig resources, Runnable first, Consumer<Store> daily) {

  /** Everything, over a store. */
  static Application of(
      PortalConfig config, Store store, AccessMode accessMode, Preparation preparation) {
    Clock clock = config.clock();
    Authorisation table = accessMode.table();
    EditionsInForce law = Shipped.laws(store);
    store.follow(Followers.of(law, clock));
    RequestContexts contexts = new RequestContexts(law::languages, clock);
    WaitingCounts counts = new WaitingCounts(store, clock);
    List<Slice> slices = Slices.of(Wiring.of(config, accessMode, law, preparation));
    Threads threads =
        Threads.of(store, slices.stream().flatMap(slice -> slice.threads().stream()).toList());
    Pages pages =
        new Pages(
            contexts,
            table,
            new PageServices(
                () -> DepartmentIndex.registered(store),
                id ->
                    store.read(
                        tx -> new Users(tx).find(id).flatMap(User::person).map(Person::fullName)),
                threads,
                Optional.of(counts),
                site(config, law),
                (user, form) -> store.read(tx -> new Drafts(tx).find(user, form)),
                PostGuard.forms(store, table, clock)));
    Services services =
        new Services(store, table, contexts, pages, new Idempotency(store, clock), clock);
    Cookies cookies = new Cookies(accessMode.publicHosts());
    ResourceConfig application =
        frame(table, accessMode.publicHosts(), contexts, pages, new ContractSight(store))
            .register(new CallParameter(pages, Optional.of(services)).bound())
            .register(new KnownDepartments(store, accessMode))
            .register(new PostGuard(store, table, clock))
            .register(new WaitForDemonstration(preparation))
            .register(
                new AuthenticationFilter(
                    accessMode,
                    new KnownCallers(accessMode, store, clock),
                    new SessionKeeper(store, clock, cookies),
                    cookies));
    new AskSlice(law, MetricDictionary.shipped(), Layouts.shipped(), table.roles())
        .register(application, contexts, pages);
    slices.forEach(slice -> slice.register(application, services));
    List<WorkSource> sources =
        slices.stream().flatMap(slice -> slice.work(services).stream()).toList();
    counts.over(sources);
    WorkSlice work =
        new WorkSlice(services, accessMode.publicHosts(), sources, config.access().mail());
    work.register(application);
    Consumer<Store> daily =
        slices.stream()
            .map(slice -> slice.daily(services))
            .reduce(work.mail(law::languages), (all, one) -> one.andThen(all));
    List<String> officers =
        table.roles().stream().filter(role -> !role.equals(Caller.SUPPLIER)).toList();
    Caller everybody = Caller.of(Caller.Kind.PORTAL, "portal", "", officers, Optional.empty());
    return new Application(
        application,
        () -> counts.warm(everybody, law.languages(LocalDate.now(clock)).all().get(0)),
        daily);
  }

  /** What is answered without a store: nobody signs in, and nothing is kept. */
  static ResourceConfig stateless(PortalConfig config) {
    Authorisation all = Slices.table();
    Set<String> routes = routes(stateless(config, all));
    return stateless(config, all.only(routes::contains));
  }

  private static Set<String> routes(ResourceConfig application) {
    List<Class<?>> types = new ArrayList<>();
    application.getInstances().forEach(instance -> types.add(instance.getClass()));
    return ApiRoutes.of(types).keySet();
  }

  private static ResourceConfig stateless(PortalConfig config, Authorisation table) {
    LawByDay law = Shipped.law();
    RequestContexts contexts = new RequestContexts(law::languages, config.clock());
    Pages pages = new Pages(contexts, table, PageServices.withoutStore(site(config, law)));
    ResourceConfig application =
        frame(table, config.access().publicHosts(), contexts, pages, (caller, contract) -> true)
            .register(new CallParameter(pages, Optional.empty()).bound())
            .register(
                new HomePage(law, p -> List.of(), p -> List.of(), p -> false, Preparation.none()));
    new AskSlice(law, MetricDictionary.shipped(), Layouts.shipped(), table.roles())
        .register(application, contexts, pages);
    CatalogueSlice.registerStateless(application);
    HelpSlice.registerStateless(application, pages);
    OperationsSlice.registerStateless(application, table);
    return application;
  }

  private static SiteNotice site(PortalConfig config, LawByDay law) {
    return new SiteNotice(config.owner(), law::newestEdition);
  }

  private static ResourceConfig frame(
      Authorisation table,
      PublicHosts hosts,
      RequestContexts contexts,
      Pages pages,
      BiPredicate<Caller, String> seesContract) {
    SafeCookies cookies = new SafeCookies(hosts);
    Map<String, @Nullable Object> description = OpenApiDocument.of(table);
    ResourceConfig application = new ResourceConfig();
    AllowedMethods.answer(application);
    return application
        .property(ServerProperties.WADL_FEATURE_DISABLE, true)
        .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
        .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
        .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true)
        .register(new JsonBodies())
        .register(new Refusals())
        .register(new ResponseFilter(contexts, pages, cookies))
        .register(new DeclaredParameters(contexts, description))
        .register(new RequiredBody())
        .register(new SingleFields())
        .register(new AuthorizationFilter(table, seesContract))
        .register(new CostlyWork(table, WorkRooms.ofThisMachine()))
        .register(new CsrfFilter(table))
        .register(new OpenApiResource(description))
        .register(AssetsResource.shipped())
        .register(new TodayResource(cookies));
  }
}
