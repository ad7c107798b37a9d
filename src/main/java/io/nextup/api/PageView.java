package io.nextup.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of leads, newest first; pages are counted from 0. */
@Schema(name = "LeadPage")
public record PageView(List<LeadView> items, int page, int size, long total) {}
