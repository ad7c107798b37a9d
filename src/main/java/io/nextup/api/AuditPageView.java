package io.nextup.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of the audit trail, newest first; pages are counted from 0. */
@Schema(name = "AuditPage")
public record AuditPageView(List<AuditView> items, int page, int size, long total) {}
