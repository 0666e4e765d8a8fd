# Writes the outside reference answers for mixed models, and the data they belong to.
#
#   Rscript engine/src/test/r/references.R engine/src/test/resources/reference
#
# Needs R and its package lme4. Writes dyestuff.csv, dyestuff2.csv, penicillin.csv, pastes.csv,
# sleepstudy.csv, crossed.csv, mixed-models.csv, crossed-reference.csv; stops if two ways of computing
# the same number disagree. Every number comes from lme4 where lme4 has it; what lme4 does not give
# (the full prediction error) comes from the mixed model equations written out below.

suppressPackageStartupMessages(library(lme4))

out <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(out)) stop("usage: Rscript references.R FOLDER")

digits <- function(x) formatC(x, digits = 15, format = "g", width = 1)
file.of <- function(name) file.path(out, name)
program <- sprintf("# R %s.%s, lme4 %s", R.version$major, R.version$minor, packageDescription("lme4")$Version)

# ---------------------------------------------------------------------------------------------- data

write.data <- function(name, header, rows) {
  con <- file(file.of(name), "wb")
  writeLines(c(paste("#", header), paste(names(rows), collapse = ",")), con)
  writeLines(do.call(paste, c(lapply(rows, as.character), sep = ",")), con)
  close(con)
}

write.data("dyestuff.csv", c(
  "Yield of dyestuff, grams of standard colour, five preparations from each of six batches of an intermediate.",
  "Source: O. L. Davies and P. L. Goldsmith (eds), Statistical Methods in Research and Production,",
  "4th ed., Oliver and Boyd 1972, section 6.4."), Dyestuff)
write.data("dyestuff2.csv", c(
  "Made-up yields in the layout of dyestuff.csv with a mean square between batches below that within.",
  "Source: G. E. P. Box and G. C. Tiao, Bayesian Inference in Statistical Analysis,",
  "Addison-Wesley 1973, section 5.1.2."), Dyestuff2)
write.data("penicillin.csv", c(
  "Zone of inhibition in mm: six samples of penicillin, each on all of 24 plates.",
  "Source: O. L. Davies and P. L. Goldsmith (eds), Statistical Methods in Research and Production,",
  "4th ed., Oliver and Boyd 1972, section 6.6."), Penicillin)
write.data("pastes.csv", c(
  "Strength of a chemical paste: two tests on each of three casks from each of ten delivery batches.",
  "The label of a sample is its batch and its cask.",
  "Source: O. L. Davies and P. L. Goldsmith (eds), Statistical Methods in Research and Production,",
  "4th ed., Oliver and Boyd 1972, section 6.5."), Pastes)
write.data("sleepstudy.csv", c(
  "Average reaction time in ms of 18 people on ten days, the later ones with little sleep.",
  "Source: G. Belenky, N. J. Wesensten, D. R. Thorne, M. L. Thomas, H. C. Sing, D. P. Redmond, M. B. Russo",
  "and T. J. Balkin, Patterns of performance degradation and restoration during sleep restriction and",
  "subsequent recovery: a sleep dose-response study, Journal of Sleep Research 12, 2003, 1-12."), sleepstudy)

# The crossed data set: 12 departments of unequal size, three quarters, own staff per department (codes
# start anew in each department), six callers who call unequal shares of every department, three items.
crossed <- local({
  set.seed(20251114)
  depts <- sprintf("d%02d", 1:12)
  size <- c(92, 80, 71, 66, 60, 52, 46, 38, 31, 25, 21, 18)          # 600
  quarters <- c("2025Q1", "2025Q2", "2025Q3")
  tasks <- c("certificate", "permit", "tax", "welfare")
  channels <- c("phone", "visit")
  callers <- sprintf("c%d", 1:6)
  staff.count <- c(6, 5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 3)

  dept.effect <- rnorm(12, 0, 2.5)
  quarter.effect <- c(-1.5, 0.5, 1.5)
  dept.quarter.effect <- matrix(rnorm(36, 0, 2), 12)
  staff.effect <- matrix(rnorm(12 * 6, 0, 2.5), 12)
  caller.effect <- rnorm(6, 0, 3)
  task.effect <- c(2, 0, -6, 1)
  channel.effect <- c(0, 3)
  item.dept.effect <- matrix(rnorm(36, 0, 2), 12)
  task.odds <- matrix(rexp(48), 12) + 0.15
  visit.odds <- runif(12, 0.2, 0.8)

  rows.of <- function(d) {
    n <- size[d]
    repeat {                                                       # every cell may be published
      quarter <- sample(3, n, TRUE, prob = c(0.26, 0.40, 0.34))
      staff <- sample(staff.count[d], n, TRUE)
      counts <- table(factor(quarter, 1:3), factor(staff, 1:staff.count[d]))
      spread <- apply(counts, 1, max) * 2 <= rowSums(counts)
      if (all(rowSums(counts) >= 5) && all(rowSums(counts > 0) >= 3) && all(spread)) break
    }
    task <- sample(4, n, TRUE, prob = task.odds[d, ])
    channel <- 1 + (runif(n) < visit.odds[d])
    near <- (d + quarter) %% 6 + 1                                 # each cell has a caller of its own for most calls
    caller <- ifelse(runif(n) < 0.7, near, sample(6, n, TRUE))
    level <- dept.effect[d] + quarter.effect[quarter] + dept.quarter.effect[cbind(d, quarter)] +
      staff.effect[cbind(d, staff)] + caller.effect[caller] + task.effect[task] + channel.effect[channel] +
      rnorm(n, 0, 6)
    item <- function(base, most, k) {
      percent <- base + level + item.dept.effect[d, k] + rnorm(n, 0, 10)
      as.integer(pmin(most, pmax(0, round(most * percent / 100))))
    }
    data.frame(dept = depts[d], quarter = quarters[quarter], task = tasks[task], channel = channels[channel],
               caller = callers[caller], staff = paste0("s", staff),
               i1 = item(78, 40, 1), i2 = item(72, 35, 2), i3 = item(70, 25, 3))
  }
  all.rows <- do.call(rbind, lapply(1:12, rows.of))
  all.rows <- all.rows[sample(nrow(all.rows)), ]
  all.rows$y <- all.rows$i1 + all.rows$i2 + all.rows$i3
  rownames(all.rows) <- NULL
  all.rows
})
write.data("crossed.csv", c(
  "600 invented calls: 12 departments, 3 quarters, 4 tasks, 2 channels, 6 callers; staff codes start anew in each",
  "department (so the person is dept:staff); items of at most 40, 35 and 25 points; y = i1 + i2 + i3.",
  sprintf("Made by references.R with R %s.%s, set.seed(20251114). Our own invention, no person or office stands",
          R.version$major, R.version$minor),
  "behind it; to the extent possible under law we waive all rights in it (CC0 1.0)."), crossed)
for (column in setdiff(names(crossed), c("i1", "i2", "i3", "y"))) crossed[[column]] <- factor(crossed[[column]])

# --------------------------------------------------------------------------------------------- fitting

# An optimiser for lme4: bobyqa from three starts, then Newton steps on five-point differences until the
# parameters stand still. Parameters that the start left at their bound stay there.
refined <- function(fn, par, lower, upper, control, ...) {
  starts <- list(par, par * 0 + 0.3, par * 0 + 0.9)
  settings <- list(rhobeg = 0.2, rhoend = 1e-9, maxfun = 1e5)
  tries <- lapply(starts, function(s) minqa::bobyqa(s, fn, lower, upper, control = settings))
  best <- tries[[which.min(sapply(tries, function(t) t$fval))]]$par
  free <- which(best > 1e-5)
  best[-free] <- if (length(free) < length(best)) 0 else best[-free]
  at <- function(log.free) { p <- best; p[free] <- exp(log.free); fn(p) }
  step <- 2e-3
  eta <- log(best[free])
  for (round in 1:12) {
    if (!length(free)) break
    unit <- diag(length(free)) * step
    gradient <- apply(unit, 1, function(h)
      (at(eta - 2 * h) - 8 * at(eta - h) + 8 * at(eta + h) - at(eta + 2 * h)) / (12 * step))
    hessian <- outer(seq_along(free), seq_along(free), Vectorize(function(i, j) {
      a <- 10 * unit[i, ]; b <- 10 * unit[j, ]
      (at(eta + a + b) - at(eta + a - b) - at(eta - a + b) + at(eta - a - b)) / (400 * step^2)
    }))
    move <- solve(hessian, gradient)
    eta <- eta - move
    if (max(abs(move)) < 1e-9) break
  }
  best[free] <- exp(eta)
  list(par = best, fval = fn(best), conv = 0, message = "refined")
}
control <- lmerControl(optimizer = "refined", calc.derivs = FALSE, check.conv.singular = "ignore", boundary.tol = 0)

fit <- function(formula, data, REML) lmer(formula, data, REML = REML, control = control)

relative <- function(a, b, floor = 1e-12) max(abs(a - b) / pmax(abs(b), floor))
agree <- function(what, a, b, tolerance, floor = 1e-12) {
  gap <- relative(a, b, floor)
  cat(sprintf("  %-46s %9.1e\n", what, gap))
  if (!is.finite(gap) || gap > tolerance) stop("two ways disagree: ", what)
}

# factor=level for a coefficient or a level, joined by ':'.
coefficient.name <- function(name, columns) {
  parts <- strsplit(name, ":", fixed = TRUE)[[1]]
  columns <- columns[order(-nchar(columns))]
  for (i in seq_along(parts)) for (column in columns) if (parts[i] != column && startsWith(parts[i], column)) {
    parts[i] <- paste0(column, "=", substring(parts[i], nchar(column) + 1))
    break
  }
  paste(parts, collapse = ":")
}

# All expected numbers of one fit. `exact` = the REML or ML solution has a closed form (given as a vector
# sigma2, components in the order of the fit), so tolerances may be tight.
answers <- function(model, formula, data, REML, exact = NULL) {
  method <- if (REML) "REML" else "ML"
  cat(model, method, "\n")
  m <- fit(formula, data, REML)
  y <- getME(m, "y"); X <- getME(m, "X"); Z <- as.matrix(getME(m, "Z"))
  theta <- getME(m, "theta"); terms <- names(getME(m, "cnms")); sizes <- sapply(ranef(m)[terms], nrow)
  sigma2 <- sigma(m)^2
  components <- setNames(sigma2 * theta^2, terms)
  lambda <- rep(theta, sizes); n <- length(y); p <- ncol(X); q <- ncol(Z)
  beta <- fixef(m); se <- sqrt(diag(as.matrix(vcov(m)))); blup <- unlist(lapply(ranef(m)[terms], function(r) r[[1]]))

  # Prediction error from the mixed model equations, scaled so that a component may be zero:
  # Var[beta^ ; u^ - u] = sigma2 D (W'W + diag(0, I))^-1 D with W = [X, Z Lambda], D = diag(I, Lambda).
  W <- cbind(X, Z %*% diag(lambda, q))
  D <- c(rep(1, p), lambda)
  C <- sigma2 * (D * solve(crossprod(W) + diag(c(rep(0, p), rep(1, q))))) %*% diag(D, p + q)
  error <- sqrt(pmax(0, diag(C)[p + seq_len(q)]))

  # The same again by other formulas, from the dense covariance of y.
  V <- sigma2 * (diag(n) + tcrossprod(Z %*% diag(lambda, q)))
  R <- chol(V); Vi <- chol2inv(R)
  XVX <- crossprod(X, Vi %*% X)
  b <- solve(XVX, crossprod(X, Vi %*% y)); r <- y - X %*% b
  criterion <- 2 * sum(log(diag(R))) + sum(r * (Vi %*% r)) +
    if (REML) (n - p) * log(2 * pi) + as.numeric(determinant(XVX)$modulus) else n * log(2 * pi)
  agree("criterion: lme4, dense", criterion, -2 * as.numeric(logLik(m)), 1e-11)
  agree("coefficients: lme4, dense", b / se, beta / se, 1e-8, 1)
  agree("standard errors: lme4, MME", sqrt(diag(C)[1:p]), se, 1e-8)
  agree("standard errors: lme4, dense", sqrt(diag(solve(XVX))), se, 1e-8)
  G <- sigma2 * lambda^2
  agree("random effects: lme4, dense", G * crossprod(Z, Vi %*% r), blup, 1e-7, sqrt(sigma2))
  P <- Vi - Vi %*% X %*% solve(XVX, crossprod(X, Vi))
  pev <- diag(diag(G, q) - (G * crossprod(Z, P %*% Z)) %*% diag(G, q))
  agree("prediction errors: MME, G - GZ'PZG", pmax(0, pev), error^2, 1e-7, sigma2 * 1e-3)
  if (all(theta > 0)) {
    literal <- sigma2 * solve(crossprod(cbind(X, Z)) + diag(c(rep(0, p), sigma2 / G)))
    agree("prediction errors: MME, its unscaled form", diag(literal)[p + seq_len(q)], error^2, 1e-7)
  }
  # Stationary: the derivative of the criterion by each component's log, from the dense form (0 at the optimum).
  at <- cumsum(c(0, sizes))
  for (k in seq_along(terms)) if (theta[k] > 0) {
    Zk <- Z[, at[k] + seq_len(sizes[k]), drop = FALSE]
    inner <- if (REML) P else Vi
    slope <- components[k] * (sum(Zk * (inner %*% Zk)) - sum(crossprod(Zk, P %*% y)^2))
    cat(sprintf("  %-46s %9.1e\n", paste("slope of the criterion by log of", terms[k]), slope))
    if (abs(slope) > 1e-6) stop("not at the optimum: ", terms[k])
  }
  if (!is.null(exact)) agree("components: lme4, closed form", c(sigma2, components), exact, 1e-7, 1e-9)

  loose <- if (is.null(exact)) 1e-3 else 1e-5
  sd.k <- rep(sqrt(components), sizes)
  columns <- names(data)
  row <- function(quantity, name, value, tolerance, kind)
    data.frame(model, method, quantity, name, value = digits(value), tolerance = digits(signif(tolerance, 3)), kind)
  level.names <- unlist(lapply(terms, function(t) paste0(t, "=", rownames(ranef(m)[[t]]))))
  zero <- theta == 0
  rbind(
    row("criterion", "", -2 * as.numeric(logLik(m)), 1e-5, "abs"),
    row("residual", "", sigma2, loose, "rel"),
    row("component", terms, components, ifelse(zero, 1e-6 * sigma2, loose), ifelse(zero, "abs", "rel")),
    row("coefficient", sapply(names(beta), coefficient.name, columns), beta, 1e-5 * se, "abs"),
    row("se", sapply(names(beta), coefficient.name, columns), se, loose, "rel"),
    row("effect", level.names, blup, ifelse(sd.k > 0, loose * sd.k, 1e-6 * sqrt(sigma2)), "abs"),
    row("effect-error", level.names, error, ifelse(sd.k > 0, loose, 1e-3 * sqrt(sigma2)),
        ifelse(sd.k > 0, "rel", "abs")),
    if (model == "dyestuff") row("level-error", level.names,
                                 sqrt(C[1, 1] + diag(C)[p + seq_len(q)] + 2 * C[1, p + seq_len(q)]), loose, "rel"))
}

write.answers <- function(name, header, rows) {
  con <- file(file.of(name), "wb")
  writeLines(c(paste("#", header), paste(names(rows), collapse = ",")), con)
  writeLines(do.call(paste, c(lapply(rows, as.character), sep = ",")), con)
  close(con)
}

columns.explained <- c(
  "criterion: -2 log likelihood of ML or REML (constants included, treatment contrasts, first level by code point is",
  "  the reference); the test is ours <= value + tolerance. residual: sigma^2. component: variance of a random effect.",
  "coefficient, se: fixed effects and their standard errors. effect: predicted random effect (BLUP).",
  "effect-error: SD of (predicted - true) random effect, unknown fixed effects included: square roots of the diagonal",
  "  of sigma^2 (W'W + blockdiag(0, sigma^2 G^-1))^-1, W = [X Z]; this is not lme4's condVar.",
  "names: factor=level. kind: abs or rel, how the tolerance is meant.")

# -------------------------------------------------------------------------------- the classical models

mean.squares <- function(formula, data) anova(lm(formula, data))[["Mean Sq"]]

# Closed forms of balanced layouts. One-way, a groups of n: the analysis-of-variance estimates or, where the
# component would be negative, one variance for all. ML divides by numbers of observations instead of degrees
# of freedom; a slope of the same design in every group lies within groups and is not counted there either.
one.way <- function(data, y, group, REML, slope = NULL) {
  a <- nlevels(data[[group]]); n <- nrow(data) / a
  table <- anova(lm(reformulate(c(slope, group), y), data))
  ss <- table[c(group, "Residuals"), "Sum Sq"]
  df <- if (REML) table[c(group, "Residuals"), "Df"] else c(a, a * (n - 1))
  ms <- ss / df
  if (ms[1] > ms[2]) c(ms[2], (ms[1] - ms[2]) / n) else c(sum(ss) / sum(df), 0)
}
penicillin.exact <- local({                                     # components in lme4's order: plate, sample
  ms <- mean.squares(diameter ~ plate + sample, Penicillin)
  c(ms[3], (ms[1] - ms[3]) / 6, (ms[2] - ms[3]) / 24)
})
pastes.exact <- function(REML) {                                # sample, batch
  ms <- mean.squares(strength ~ batch + sample, Pastes)
  if (!REML) ms[1] <- ms[1] * 9 / 10
  c(ms[3], (ms[2] - ms[3]) / 2, (ms[1] - ms[2]) / 6)
}

classical <- rbind(
  answers("dyestuff", Yield ~ 1 + (1 | Batch), Dyestuff, TRUE, one.way(Dyestuff, "Yield", "Batch", TRUE)),
  answers("dyestuff", Yield ~ 1 + (1 | Batch), Dyestuff, FALSE, one.way(Dyestuff, "Yield", "Batch", FALSE)),
  answers("dyestuff2", Yield ~ 1 + (1 | Batch), Dyestuff2, TRUE, one.way(Dyestuff2, "Yield", "Batch", TRUE)),
  answers("dyestuff2", Yield ~ 1 + (1 | Batch), Dyestuff2, FALSE, one.way(Dyestuff2, "Yield", "Batch", FALSE)),
  answers("penicillin", diameter ~ 1 + (1 | plate) + (1 | sample), Penicillin, TRUE, penicillin.exact),
  answers("penicillin", diameter ~ 1 + (1 | plate) + (1 | sample), Penicillin, FALSE),
  answers("pastes", strength ~ 1 + (1 | sample) + (1 | batch), Pastes, TRUE, pastes.exact(TRUE)),
  answers("pastes", strength ~ 1 + (1 | sample) + (1 | batch), Pastes, FALSE, pastes.exact(FALSE)),
  answers("sleepstudy", Reaction ~ 1 + Days + (1 | Subject), sleepstudy, TRUE,
          one.way(sleepstudy, "Reaction", "Subject", TRUE, "Days")),
  answers("sleepstudy", Reaction ~ 1 + Days + (1 | Subject), sleepstudy, FALSE,
          one.way(sleepstudy, "Reaction", "Subject", FALSE, "Days")))

optimiser.note <- c(
  "control = lmerControl(optimizer = \"refined\", calc.derivs = FALSE, boundary.tol = 0): bobyqa (minqa) from three",
  "  starts, rhoend 1e-9, then Newton steps until theta stands still to 1e-9. Written by src/test/r/references.R,",
  "  which also computes every number a second way from the dense covariance matrix and stops if they differ.")

write.answers("mixed-models.csv", c(
  "Reference answers for mixed models on the data sets beside this file (model = file name).",
  substring(program, 3),
  "dyestuff    lmer(Yield ~ 1 + (1|Batch), REML = TRUE and FALSE, control = control)",
  "dyestuff2   lmer(Yield ~ 1 + (1|Batch), ...): the component is 0, a legal fit",
  "penicillin  lmer(diameter ~ 1 + (1|plate) + (1|sample), ...)",
  "pastes      lmer(strength ~ 1 + (1|sample) + (1|batch), ...)",
  "sleepstudy  lmer(Reaction ~ 1 + Days + (1|Subject), ...)",
  optimiser.note,
  columns.explained,
  "level-error (dyestuff): SD of (mean + effect), predicted minus true."), classical)

# ----------------------------------------------------------------------------------- the crossed models

nested <- y ~ quarter + task + channel + (1 | dept) + (1 | dept:quarter) + (1 | dept:staff) + (1 | caller)
product <- y ~ task * channel + (1 | dept) + (1 | caller)
own <- rbind(
  answers("crossed-nested", nested, crossed, TRUE),
  answers("crossed-nested", nested, crossed, FALSE),
  answers("crossed-product", product, crossed, TRUE),
  answers("crossed-product", product, crossed, FALSE))
write.answers("crossed-reference.csv", c(
  "Reference answers for mixed models on crossed.csv.",
  substring(program, 3),
  "crossed-nested   lmer(y ~ quarter + task + channel + (1|dept) + (1|dept:quarter) + (1|dept:staff) + (1|caller),",
  "                   REML = TRUE and FALSE, control = control)",
  "crossed-product  lmer(y ~ task*channel + (1|dept) + (1|caller), ...)",
  optimiser.note,
  columns.explained), own)
cat("written to the folder:", nrow(classical), "and", nrow(own), "answers\n")
