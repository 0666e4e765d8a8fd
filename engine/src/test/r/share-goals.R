# Writes the reference answers for goals on shares: spread, forecasts, tails and chances.
#
#   Rscript engine/src/test/r/share-goals.R engine/src/test/resources/reference
#
# Needs lme4. Writes share-goals.csv. A table is written as problems/answers, quarters of a department
# joined by blanks, departments by semicolons. Stops where aov and lme4 disagree on a balanced table.

suppressPackageStartupMessages(library(lme4))
out <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(out)) stop("usage: Rscript share-goals.R FOLDER")
options(scipen = 100)
digits <- function(x) formatC(x, digits = 15, format = "g", width = 1)
rows <- character(0)
put <- function(model, method, quantity, name, value, tolerance, kind = "rel")
  rows <<- c(rows, paste(model, method, quantity, name, digits(value), tolerance, kind, sep = ","))

# ---------------------------------------------------------------------------------------------- spread
answers.of <- function(table) {
  departments <- strsplit(table, ";")[[1]]
  do.call(rbind, lapply(seq_along(departments), function(d) {
    quarters <- strsplit(departments[d], " ")[[1]]
    do.call(rbind, lapply(seq_along(quarters), function(q) {
      count <- as.integer(strsplit(quarters[q], "/")[[1]])
      data.frame(y = rep(c(1, 0), c(count[1], count[2] - count[1])), d = factor(d), q = paste(d, q), k = factor(q))
    }))
  }))
}
draw <- function(departments, sizes, mean, between, quarter) {
  paste(vapply(seq_len(departments), function(d) {
    p <- rbeta(1, mean * between, (1 - mean) * between)
    paste(vapply(sizes(), function(n)
      sprintf("%d/%d", rbinom(1, n, rbeta(1, p * quarter, (1 - p) * quarter)), n), ""), collapse = " ")
  }, ""), collapse = ";")
}
# The correlation of quarters is at least half its standard error where there is none.
least <- function(rated) {
  n <- table(rated$q); d <- rated$d[match(names(n), rated$q)]
  free <- length(n) - length(unique(d))
  size <- (sum(n) - sum(tapply(n, d, function(n) sum(n^2) / sum(n)))) / free
  p <- mean(rated$y)
  sqrt((2 + 1 / (size * p * (1 - p))) / free) / size / 2
}
correlations <- function(table, method, inside, quarter, department, tolerance) {
  put("spread", method, "departments", table, department / (inside + quarter + department), tolerance)
  put("spread", method, "quarters", table, max(quarter / (inside + quarter), least(answers.of(table))), tolerance)
}
set.seed(20262, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
balanced <- c(draw(12, function() rep(30, 4), 0.2, 10, 20), draw(12, function() rep(40, 5), 0.08, 15, 25),
              draw(8, function() rep(25, 3), 0.3, 8, 30))
for (table in balanced) {
  rated <- answers.of(table)
  rated$q <- factor(rated$q)
  squares <- unlist(lapply(summary(aov(y ~ Error(d / k), rated)), function(s) s[[1]][["Mean Sq"]]))
  size <- nrow(rated) / nlevels(rated$q); quarters <- nlevels(rated$q) / nlevels(rated$d)
  parts <- c(squares[3], (squares[2] - squares[3]) / size, (squares[1] - squares[2]) / (size * quarters))
  stopifnot(parts > 0)
  fit <- lmer(y ~ 1 + (1 | d) + (1 | q), rated,
              control = lmerControl(optCtrl = list(xtol_abs = 1e-12, ftol_abs = 1e-14)))
  v <- as.data.frame(VarCorr(fit))
  reml <- c(v$vcov[v$grp == "Residual"], v$vcov[v$grp == "q"], v$vcov[v$grp == "d"])
  stopifnot(abs(reml / parts - 1) < 1e-4)
  correlations(table, "aov", parts[1], parts[2], parts[3], "1e-11")
  correlations(table, "lme4", reml[1], reml[2], reml[3], "1e-4")
}

# A negative variance of quarters: aov without them, and REML on its boundary.
flat <- "3/20 3/20 4/20;6/20 6/20 5/20;1/20 1/20 2/20;9/20 8/20 9/20"
rated <- answers.of(flat); rated$q <- factor(rated$q)
squares <- unlist(lapply(summary(aov(y ~ Error(d), rated)), function(s) s[[1]][["Mean Sq"]]))
correlations(flat, "aov", squares[2], 0, (squares[1] - squares[2]) / 60, "1e-11")
v <- as.data.frame(VarCorr(suppressMessages(lmer(y ~ 1 + (1 | d) + (1 | q), rated))))
stopifnot(v$vcov[v$grp == "q"] < 1e-9)
put("spread", "lme4", "departments", flat, v$vcov[v$grp == "d"] / sum(v$vcov[v$grp != "q"]), "1e-4")

# Unbalanced: every sum of squares is y'Ay, and its expectation is the sum of the variances times tr(A ZZ').
for (table in c(draw(9, function() sample(8:40, sample(1:5, 1)), 0.2, 6, 12),
                draw(15, function() sample(c(1, 5, 20, 60), sample(2:6, 1), TRUE), 0.15, 10, 15))) {
  rated <- answers.of(table)
  z.d <- model.matrix(~ 0 + d, rated); z.q <- model.matrix(~ 0 + factor(q), rated)
  n <- nrow(rated); one <- matrix(1 / n, n, n); unit <- diag(n)
  onto <- function(z) z %*% solve(crossprod(z), t(z))
  forms <- list(unit - onto(z.q), onto(z.q) - onto(z.d), onto(z.d) - one)
  found <- vapply(forms, function(a) drop(crossprod(rated$y, a %*% rated$y)), 0)
  expected <- t(vapply(forms, function(a)
    c(sum(diag(a)), sum(a * tcrossprod(z.q)), sum(a * tcrossprod(z.d))), c(0, 0, 0)))
  parts <- solve(expected, found)
  stopifnot(parts > 0)
  correlations(table, "matrices", parts[1], parts[2], parts[3], "1e-9")
}

# ------------------------------------------------------------------------------------ forecast, from its formula
for (case in list(c(0.03, 0.008, 0.004, 2, 60, 1, 80, 4, 120), c(0.05, 0.02, 0, 0, 20, 3, 40, 1, 30),
                  c(0.2, 0.1, 0.05, 9, 30, 12, 45, 4, 12))) {
  k <- case[c(4, 6, 8)]; n <- case[c(5, 7, 9)]
  prior <- 1 / case[2] - 1
  worth <- n / (1 + (n - 1) * case[3])
  a <- case[1] * prior + sum(worth * k / n); s <- prior + sum(worth); m <- a / s
  variance <- m * (1 - m) / (s + 1) + case[3] * m * (1 - m) * s / (s + 1)
  precision <- m * (1 - m) / variance - 1
  name <- paste(case, collapse = " ")
  put("forecast", "formula", "expected", name, m, "1e-12")
  for (tail in c(0.025, 0.975))
    put("forecast", "qbeta", tail, name, qbeta(tail, m * precision, (1 - m) * precision), "1e-9")
}

# ---------------------------------------------------------------------------------------------- tails
for (case in list(c(20, 2.4, 77.6), c(120, 0.4, 12.6), c(60, 3.9, 125.1), c(400, 12, 388), c(5000, 30, 700),
                  c(200, 0.7, 0.6), c(100000, 450, 14500))) {
  n <- case[1]; a <- case[2]; b <- case[3]
  p <- exp(lchoose(n, 0:n) + lbeta(a + 0:n, b + n - 0:n) - lbeta(a, b))
  for (k in unique(floor(n * a / (a + b) * c(0, 0.5, 1, 1.4)))) {
    put("tail", "lbeta", "at most", paste(n, a, b, k), sum(p[1:(k + 1)]), "1e-8")
    put("tail", "lbeta", "at least", paste(n, a, b, k), sum(p[(k + 1):(n + 1)]), "1e-8")
  }
}

# Where the share is multiplied by r: the binomial distribution integrated over the beta distribution.
for (case in list(c(120, 2.4, 77.6, 0.5), c(400, 12, 388, 0.7), c(1000, 3.9, 125.1, 0.3), c(5000, 30, 700, 0.9),
                  c(60, 5, 20, 0))) {
  n <- case[1]; a <- case[2]; b <- case[3]; r <- case[4]
  for (k in unique(floor(n * a / (a + b) * r * c(0, 0.5, 1, 1.3)))) {
    ends <- c(0, qbeta(c(1e-6, .01, .1, .25, .5, .75, .9, .99, 1 - 1e-6), a, b), 1)
    parts <- vapply(1:10, function(i) integrate(function(p) dbeta(p, a, b) * pbinom(k, n, p * r), ends[i], ends[i + 1],
                                                rel.tol = 1e-12, abs.tol = 1e-13, subdivisions = 2000)$value, 0)
    put("thinned", "integrate", "at most", paste(n, a, b, r, k), sum(parts), "1e-9", "abs")
  }
}

# -------------------------------------------------------------------- the rule: largest count that is told as moved
for (case in list(c(60, 3.9, 125.1, 0.5), c(120, 3.9, 125.1, 0.5), c(400, 12, 388, 0.6), c(1000, 12, 388, 0.6),
                  c(120, 20, 80, 0.7))) {
  n <- case[1]; a <- case[2]; b <- case[3]; r <- case[4]
  at.most <- cumsum(exp(lchoose(n, 0:n) + lbeta(a + 0:n, b + n - 0:n) - lbeta(a, b)))
  promised <- function(k) if (k < 0) 0 else
    integrate(function(u) pbinom(k, n, r * qbeta(u, a, b)), 0, 1, rel.tol = 1e-10, subdivisions = 5000)$value
  moved <- sum(at.most <= 0.05) - 1
  lower <- sum(1 - c(0, at.most) > 0.05)
  no.change <- 0
  while (1 - promised(no.change - 1) > 0.05) no.change <- no.change + 1
  name <- paste(n, a, b, r)
  put("rule", "lbeta", "moved", name, moved, "0", "abs")
  put("rule", "lbeta", "lower", name, lower, "0", "abs")
  put("rule", "integrate", "no change", name, no.change, "0", "abs")
  put("rule", "integrate", "chance", name, promised(moved), "1e-8", "abs")
  put("rule", "integrate", "cannot tell", name,
      max(0, promised(min(no.change, lower) - 1) - promised(moved)), "1e-8", "abs")
}

writeLines(c("# Goals on shares. spread: analysis of variance of 0 and 1, a table is problems/answers, quarters joined by",
             "# blanks, departments by semicolons. forecast: mean, departments, quarters, then three times problems and answers.",
             "# tail: n, alpha, beta, k. thinned: n, alpha, beta, factor, k. rule: n, alpha, beta, factor.",
             sprintf("# R %s.%s, lme4 %s. Rscript engine/src/test/r/share-goals.R FOLDER",
                     R.version$major, R.version$minor, packageDescription("lme4")$Version),
             "model,method,quantity,name,value,tolerance,kind", rows), file.path(out, "share-goals.csv"))
