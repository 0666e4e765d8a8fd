# Writes the outside reference answers for agreement between raters, and the data they belong to.
#
#   Rscript engine/src/test/r/agreement.R engine/src/test/resources/reference
#
# Needs R alone. Writes krippendorff.csv, shrout-fleiss.csv, cohen.csv, calibration.csv, agreement.csv; stops if a
# published figure is missed, or if two ways of computing the same number disagree.

out <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(out)) stop("usage: Rscript agreement.R FOLDER")

digits <- function(x) formatC(x, digits = 15, format = "g", width = 1)
program <- sprintf("# R %s.%s", R.version$major, R.version$minor)

write.data <- function(name, header, rows) {
  con <- file(file.path(out, name), "wb")
  writeLines(c(paste("#", header), paste(names(rows), collapse = ",")), con)
  writeLines(do.call(paste, c(lapply(rows, as.character), sep = ",")), con)
  close(con)
}

# Rows of (contact, rater, y) from a matrix with a row per contact; NA is not rated.
long <- function(m, raters = LETTERS[seq_len(ncol(m))]) {
  rows <- expand.grid(contact = sprintf("c%03d", seq_len(nrow(m))), rater = raters, stringsAsFactors = FALSE)
  rows$y <- as.vector(m)
  rows[!is.na(rows$y), ]
}

answers <- NULL
answer <- function(model, quantity, name, value, tolerance = 1e-9, method = "") {
  answers <<- rbind(answers, data.frame(model, method, quantity, name, value = digits(value),
    tolerance = format(tolerance, scientific = TRUE), kind = "abs"))
}

published <- function(what, ours, theirs, places) {
  if (round(ours, places) != theirs) stop(sprintf("%s: %.6f is not the published %s", what, ours, theirs))
}

same <- function(what, a, b, tolerance = 1e-9) {
  if (any(abs(a - b) > tolerance)) stop(sprintf("%s: two ways disagree by %g", what, max(abs(a - b))))
}

# -------------------------------------------------------------------------------------- Krippendorff's alpha

# By the matrix of coincidences, as in Krippendorff (2011). m: a row per contact.
alpha <- function(m, level) {
  values <- sort(unique(as.vector(m[!is.na(m)])))
  o <- matrix(0, length(values), length(values))
  for (u in seq_len(nrow(m))) {
    given <- m[u, !is.na(m[u, ])]
    if (length(given) < 2) next
    place <- match(given, values)
    for (i in seq_along(place)) for (j in seq_along(place)) if (i != j)
      o[place[i], place[j]] <- o[place[i], place[j]] + 1 / (length(place) - 1)
  }
  n.c <- rowSums(o)
  n <- sum(n.c)
  delta <- switch(level,
    NOMINAL = 1 - diag(length(values)),
    INTERVAL = outer(values, values, "-")^2,
    RATIO = { d <- outer(values, values, "-") / outer(values, values, "+"); d[is.nan(d)] <- 0; d^2 },
    ORDINAL = outer(seq_along(values), seq_along(values), Vectorize(function(c, k) {
      between <- min(c, k):max(c, k)
      (sum(n.c[between]) - (n.c[c] + n.c[k]) / 2)^2 * (c != k)
    })))
  within <- sum(o * delta) / n
  between <- sum(outer(n.c, n.c) * delta) / (n * (n - 1))
  c(alpha = 1 - within / between, within = within, between = between)
}

krippendorff <- cbind(
  A = c(1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA), B = c(1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3),
  C = c(NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA), D = c(1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA))
write.data("krippendorff.csv", c(
  "Twelve units coded by four observers, with values missing.",
  "Source: K. Krippendorff, Computing Krippendorff's alpha-reliability, University of Pennsylvania 2011."),
  long(krippendorff))
for (level in c("NOMINAL", "ORDINAL", "INTERVAL", "RATIO")) {
  found <- alpha(krippendorff, level)
  published(paste("alpha", level), found["alpha"],
    c(NOMINAL = .743, ORDINAL = .815, INTERVAL = .849, RATIO = .797)[[level]], 3)
  for (name in names(found)) answer("krippendorff", "alpha", name, found[[name]], method = level)
}

# ---------------------------------------------------------------------------------- intraclass correlations

# m: complete, a row per contact. Mean squares from aov, coefficients and limits as in Shrout and Fleiss (1979).
intraclass <- function(m, both = TRUE) {
  n <- nrow(m); k <- ncol(m)
  rows <- data.frame(y = as.vector(m), contact = factor(rep(seq_len(n), k)), rater = factor(rep(seq_len(k), each = n)))
  one <- summary(aov(y ~ contact, rows))[[1]][["Mean Sq"]]
  B <- one[1]; W <- one[2]
  q <- function(p, a, b) qf(p, a, b)
  F0 <- B / W
  L <- F0 / q(.975, n - 1, n * (k - 1)); U <- F0 * q(.975, n * (k - 1), n - 1)
  found <- list(
    ONE_WAY_SINGLE = c((B - W) / (B + (k - 1) * W), (L - 1) / (L + k - 1), (U - 1) / (U + k - 1)),
    ONE_WAY_MEAN = c((B - W) / B, 1 - 1 / L, 1 - 1 / U))
  if (both) {
    two <- summary(aov(y ~ contact + rater, rows))[[1]][["Mean Sq"]]
    J <- two[2]; E <- two[3]
    icc2 <- (B - E) / (B + (k - 1) * E + k * (J - E) / n)
    FJ <- J / E
    v <- (k - 1) * (n - 1) * (k * icc2 * FJ + n * (1 + (k - 1) * icc2) - k * icc2)^2 /
      ((n - 1) * k^2 * icc2^2 * FJ^2 + (n * (1 + (k - 1) * icc2) - k * icc2)^2)
    F3 <- q(.975, n - 1, v); F4 <- q(.975, v, n - 1)
    l2 <- n * (B - F3 * E) / (F3 * (k * J + (k * n - k - n) * E) + n * B)
    u2 <- n * (F4 * B - E) / (k * J + (k * n - k - n) * E + n * F4 * B)
    FE <- B / E
    L <- FE / q(.975, n - 1, (n - 1) * (k - 1)); U <- FE * q(.975, (n - 1) * (k - 1), n - 1)
    found <- c(found, list(
      RANDOM_SINGLE = c(icc2, l2, u2),
      RANDOM_MEAN = c((B - E) / (B + (J - E) / n), k * l2 / (1 + (k - 1) * l2), k * u2 / (1 + (k - 1) * u2)),
      FIXED_SINGLE = c((B - E) / (B + (k - 1) * E), (L - 1) / (L + k - 1), (U - 1) / (U + k - 1)),
      FIXED_MEAN = c((B - E) / B, 1 - 1 / L, 1 - 1 / U)))
  }
  found
}
answer.intraclass <- function(model, found) for (form in names(found)) {
  answer(model, "icc", form, found[[form]][1])
  answer(model, "icc-low", form, found[[form]][2])
  answer(model, "icc-high", form, found[[form]][3])
}

shrout.fleiss <- matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), 6, byrow = TRUE)
write.data("shrout-fleiss.csv", c(
  "Six targets rated by four judges.",
  "Source: P. E. Shrout and J. L. Fleiss, Intraclass correlations: uses in assessing rater reliability,",
  "Psychological Bulletin 86, 1979, table 2."), long(shrout.fleiss))
found <- intraclass(shrout.fleiss)
for (form in names(found)) published(form, found[[form]][1], c(ONE_WAY_SINGLE = .17, RANDOM_SINGLE = .29,
  FIXED_SINGLE = .71, ONE_WAY_MEAN = .44, RANDOM_MEAN = .62, FIXED_MEAN = .91)[[form]], 2)
answer.intraclass("shrout-fleiss", found)

# ------------------------------------------------------------------------------------------ weighted kappa

# p: shares, a row per value of the first. The error by the delta method with numeric derivatives, which knows
# nothing of the formula of Fleiss, Cohen and Everitt.
kappa <- function(p, v, n) {
  of <- function(p) 1 - sum(p * v) / sum(outer(rowSums(p), colSums(p)) * v)
  h <- 1e-6
  gradient <- sapply(seq_along(p), function(i) {
    up <- p; up[i] <- up[i] + h
    down <- p; down[i] <- down[i] - h
    (of(up) - of(down)) / (2 * h)
  })
  variance <- (sum(gradient^2 * p) - sum(gradient * p)^2) / n
  # And by the formula.
  w <- 1 - v / max(v)
  pe <- sum(outer(rowSums(p), colSums(p)) * w); k <- of(p)
  rows <- as.vector(w %*% colSums(p)); columns <- as.vector(t(w) %*% rowSums(p))
  formula <- (sum(p * (w - outer(rows, columns, "+") * (1 - k))^2) - (k - pe * (1 - k))^2) / (n * (1 - pe)^2)
  same("kappa's error", sqrt(variance), sqrt(formula), 1e-8)
  c(kappa = k, error = sqrt(formula))
}

cohen <- matrix(c(.44, .07, .09, .05, .20, .05, .01, .03, .06), 3, byrow = TRUE)
cohen.n <- 200
weights <- list(nominal = 1 - diag(3), weighted = matrix(c(0, 1, 3, 1, 0, 6, 3, 6, 0), 3))
counts <- round(cohen * cohen.n)
write.data("cohen.csv", c(
  "Two hundred patients sorted into three kinds by two judges: how many got which pair of diagnoses.",
  "Source: J. Cohen, Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial",
  "credit, Psychological Bulletin 70, 1968, table 1."),
  data.frame(first = rep(1:3, 3), second = rep(1:3, each = 3), n = as.vector(counts)))
for (name in names(weights)) {
  found <- kappa(counts / cohen.n, weights[[name]], cohen.n)
  published(name, found["kappa"], c(nominal = .492, weighted = .348)[[name]], 3)
  answer("cohen", "kappa", name, found[["kappa"]])
  answer("cohen", "kappa-error", name, found[["error"]])
}

# ------------------------------------------------------------------- an invented afternoon of calibration

# Sixty recorded calls, five assessors; each call is heard by all of them or by some. Scores in whole points.
calibration <- local({
  set.seed(20251123)
  truth <- rnorm(60, 84, 9)
  severity <- c(0, -2, 1, 3, -1)
  m <- sapply(severity, function(s) pmin(100, pmax(0, round(truth + s + rnorm(60, 0, 5)))))
  m[matrix(runif(300) < .25, 60)] <- NA
  m[1, 2:5] <- NA
  m
})
write.data("calibration.csv", "An invented afternoon of calibration: 60 recorded calls, five assessors, some missing.",
  long(calibration))
for (level in c("NOMINAL", "ORDINAL", "INTERVAL", "RATIO")) {
  found <- alpha(calibration, level)
  for (name in names(found)) answer("calibration", "alpha", name, found[[name]], method = level)
}
complete <- calibration[rowSums(is.na(calibration)) == 0, ]
answer.intraclass("calibration", intraclass(complete))
values <- sort(unique(as.vector(calibration[!is.na(calibration)])))
for (a in 1:4) for (b in (a + 1):5) {
  both <- !is.na(calibration[, a]) & !is.na(calibration[, b])
  x <- calibration[both, a]; y <- calibration[both, b]
  pair <- paste0(LETTERS[a], LETTERS[b])
  test <- t.test(x, y, paired = TRUE)
  answer("calibration", "difference", pair, test$estimate)
  answer("calibration", "difference-low", pair, test$conf.int[1])
  answer("calibration", "difference-high", pair, test$conf.int[2])
  p <- table(factor(x, values), factor(y, values)) / sum(both)
  for (level in c("NOMINAL", "ORDINAL", "INTERVAL", "RATIO")) {
    v <- switch(level,
      NOMINAL = 1 - diag(length(values)),
      ORDINAL = abs(outer(seq_along(values), seq_along(values), "-")),
      INTERVAL = outer(values, values, "-")^2,
      RATIO = (outer(values, values, "-") / outer(values, values, "+"))^2)
    found <- kappa(p, v, sum(both))
    answer("calibration", "kappa", pair, found[["kappa"]], method = level)
    answer("calibration", "kappa-error", pair, found[["error"]], method = level)
  }
}

# ------------------------------------------------------------------------------------------ F distribution

for (case in list(c(.975, 5, 15), c(.975, 15, 5), c(.95, 1, 1), c(.95, 1, 1000), c(.025, 3.7, 41.2),
                  c(.5, .5, .5), c(.999, 200, 3), c(.975, 59, 236))) {
  answer("f", "quantile", paste(case, collapse = " "), qf(case[1], case[2], case[3]), 1e-9)
  answer("f", "below", paste(case, collapse = " "), pf(1.7, case[2], case[3]), 1e-12)
}

con <- file(file.path(out, "agreement.csv"), "wb")
writeLines(c(
  "# Reference answers for agreement between raters on the data sets beside this file (model = file name).",
  program,
  "# Base R with the formulas written out in src/test/r/agreement.R: alpha by the matrix of coincidences, ICC from aov",
  "# and qf, kappa's error by the delta method with numeric derivatives and by the formula of Fleiss, Cohen, Everitt,",
  "# differences by t.test(paired = TRUE). The script stops if a published figure is missed.",
  "# Published: alpha .743 .815 .849 .797 (Krippendorff 2011); ICC .17 .29 .71 .44 .62 .91 (Shrout and Fleiss 1979);",
  "# kappa .492, weighted .348 (Cohen 1968). f: qf(p, df1, df2), and pf(1.7, df1, df2) of the same p and df.",
  paste(names(answers), collapse = ",")), con)
writeLines(do.call(paste, c(answers, sep = ",")), con)
close(con)
