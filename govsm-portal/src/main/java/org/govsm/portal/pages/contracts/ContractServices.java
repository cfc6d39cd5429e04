package org.govsm.portal.pages.contracts;

import org.govsm.portal.contracts.BoardService;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.EventService;
import org.govsm.portal.contracts.Idempotency;
import org.govsm.portal.contracts.ReadingService;
import org.govsm.portal.store.Store;
import org.govsm.procurement.metric.MetricDictionary;

/** What the pages of contracts work with. */
public record ContractServices(
    Store store,
    Idempotency idempotency,
    ContractService contracts,
    ReadingService readings,
    CertificateService certificates,
    BoardService boards,
    EventService events,
    MetricDictionary dictionary) {}
