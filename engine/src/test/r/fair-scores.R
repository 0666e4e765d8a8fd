# Writes the outside reference answers for fair scores: the definitions of the method pages, in explicit
# dense matrices and nothing clever, on crossed.csv (which references.R writes; run that first).
#
#   Rscript engine/src/test/r/fair-scores.R engine/src/test/resources/reference
#
# Needs R and, only to check itself, its package lme4. Writes fair-scores.csv; prints the checks it makes
# and stops if one fails. With a second argument it also prints the study of the lasting error, for all units.

suppressPackageStartupMessages(library(lme4))

arguments <- commandArgs(trailingOnly = TRUE)
if (!length(arguments)) stop("usage: Rscript fair-scores.R FOLDER [study]")
folder <- arguments[1]
data <- read.csv(file.path(folder, "crossed.csv"), comment.char = "#",
                 colClasses = c(rep("character", 6), rep("numeric", 4)))

check <- function(what, gap, tolerance) {
  cat(sprintf("  %-62s %9.1e\n", what, gap))
  if (!is.finite(gap) || gap > tolerance) stop("check failed: ", what)
}
symmetric <- function(A) (A + t(A)) / 2

# ------------------------------------------------------------------------------------------ ingredients

# A factor as its levels in order of code point and an N x L matrix of 0 and 1.
levels.of <- function(x) sort(unique(x), method = "radix")
indicator <- function(x) {
  levels <- levels.of(x)
  matrix(as.numeric(outer(x, levels, "==")), length(x), dimnames = list(NULL, levels))
}

# Step 1: what a column of the mix is worth, cell and rater held fixed.
# X: columns of the mix, first level of each factor left out, centred on all rows. B y = coefficients.
step.one <- function(mix, fixed) {
  X <- do.call(cbind, lapply(names(mix), function(f) {
    I <- indicator(mix[[f]]); colnames(I) <- paste0(f, "=", colnames(I)); I[, -1, drop = FALSE]
  }))
  X <- sweep(X, 2, colMeans(X))
  basis <- qr(fixed)
  Qf <- qr.Q(basis)[, seq_len(basis$rank), drop = FALSE]
  Q <- diag(nrow(X)) - Qf %*% t(Qf)                       # projects cell and rater off
  information <- t(X) %*% Q %*% X
  list(X = X, B = solve(information, t(X) %*% Q), information = information)
}

# From coefficients against the first level to deviations from the average contact, factor by factor:
# beta_l - sum of share_l beta_l, for every level.
to.deviations <- function(mix) {
  blocks <- lapply(names(mix), function(f) {
    share <- colMeans(indicator(mix[[f]])); L <- length(share)
    H <- (diag(L) - matrix(share, L, L, byrow = TRUE))[, -1, drop = FALSE]
    rownames(H) <- paste0(f, "=", names(share)); H
  })
  H <- matrix(0, sum(sapply(blocks, nrow)), sum(sapply(blocks, ncol)))
  rownames(H) <- unlist(lapply(blocks, rownames))
  at <- c(0, 0)
  for (b in blocks) { H[at[1] + seq_len(nrow(b)), at[2] + seq_len(ncol(b))] <- b; at <- at + dim(b) }
  H
}

# REML of y = P pi + sum of Z_k u_k + e, Var(u_k) = theta_k^2 sigma^2 I, as a function of log theta:
# -2 log likelihood profiled over sigma^2 (P as given, constants included) - 2 * penalty * sum(log theta),
# and its derivatives by log theta.
reml <- function(eta, y, P, Z, penalty) {
  theta <- exp(eta); n <- length(y); p <- ncol(P)
  V <- diag(n)
  for (k in seq_along(Z)) V <- V + theta[k]^2 * tcrossprod(Z[[k]])
  R <- chol(V); Vi <- chol2inv(R)
  PVP <- t(P) %*% Vi %*% P
  K <- Vi - Vi %*% P %*% solve(PVP, t(P) %*% Vi)
  Ky <- K %*% y
  sigma2 <- sum(y * Ky) / (n - p)
  value <- 2 * sum(log(diag(R))) + as.numeric(determinant(PVP)$modulus) + (n - p) * (1 + log(2 * pi * sigma2)) -
    2 * penalty * sum(eta)
  gradient <- sapply(seq_along(Z), function(k)
    2 * theta[k]^2 * (sum(Z[[k]] * (K %*% Z[[k]])) - sum((t(Z[[k]]) %*% Ky)^2) / sigma2) - 2 * penalty)
  list(value = value, gradient = gradient, sigma2 = sigma2, theta = theta)
}

# Its minimum: quasi-Newton, then Newton on the exact gradient until that vanishes.
best.reml <- function(y, P, Z, penalty, start = rep(log(0.3), length(Z))) {
  f <- function(eta) reml(eta, y, P, Z, penalty)
  eta <- optim(start, function(e) f(e)$value, function(e) f(e)$gradient, method = "L-BFGS-B",
               lower = log(1e-3), upper = log(30), control = list(factr = 10, maxit = 200))$par
  for (round in 1:20) {
    g <- f(eta)$gradient
    if (max(abs(g)) < 1e-10) break
    h <- 1e-4
    H <- sapply(seq_along(eta), function(k) {
      d <- replace(numeric(length(eta)), k, h)
      (f(eta + d)$gradient - f(eta - d)$gradient) / (2 * h)
    })
    eta <- eta - solve(symmetric(as.matrix(H)), g)
  }
  c(f(eta), list(eta = eta))
}

# ------------------------------------------------------------------------------------- the whole pipeline

fair.scores <- function(data, outcome, unit, mix, period = NULL, rater = NULL, staff = NULL, items = NULL) {
  y <- data[[outcome]]; N <- length(y)
  d <- data[[unit]]
  q <- if (is.null(period)) rep("", N) else data[[period]]
  cell <- if (is.null(period)) d else paste0(d, ":", q)
  several <- length(unique(q)) > 1
  M.mix <- data[mix]
  rater.fixed <- !is.null(rater) && length(unique(data[[rater]])) < 5

  # Step 1
  fixed <- cbind(indicator(cell), if (!is.null(rater)) indicator(data[[rater]]))
  one <- step.one(M.mix, fixed)
  X <- one$X; B <- one$B
  b <- as.vector(B %*% y)
  frame <- data.frame(y = y, cell = factor(cell), M.mix)
  if (!is.null(rater)) frame$rater <- factor(data[[rater]])
  b.lm <- coef(lm(reformulate(c(mix, "cell", if (!is.null(rater)) "rater"), "y"), frame))
  check("step 1 against lm()", max(abs(b - b.lm[sub("=", "", colnames(X))])), 1e-9)

  # Step 2
  ystar <- y - as.vector(X %*% b)
  P <- indicator(q)
  sum.to.zero <- NULL
  if (rater.fixed) {
    I <- indicator(data[[rater]]); L <- ncol(I)
    sum.to.zero <- rbind(diag(L - 1), -1)
    P <- cbind(P, I %*% sum.to.zero)
  }
  Z <- list()
  Z[[unit]] <- indicator(d)
  if (several) Z[[paste0(unit, ":", period)]] <- indicator(paste0(d, ":", q))
  if (!is.null(staff)) Z[[paste0(unit, ":", staff)]] <- indicator(paste0(d, ":", data[[staff]]))
  own.terms <- names(Z)
  if (!is.null(rater) && !rater.fixed) Z[[rater]] <- indicator(data[[rater]])

  penalised <- best.reml(ystar, P, Z, 1)
  check("slope of the penalised criterion", max(abs(penalised$gradient)), 1e-9)
  groups <- paste0("g", seq_along(Z))
  plain.frame <- c(list(y = ystar, P = P), setNames(lapply(Z, function(z) factor(colnames(z)[max.col(z)])), groups))
  by.lmer <- lmer(reformulate(c("0 + P", paste0("(1 | ", groups, ")")), "y"), plain.frame,
                  control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5),
                                        calc.derivs = FALSE, check.conv.singular = "ignore"))
  lmer.theta <- getME(by.lmer, "theta")
  lmer.theta <- setNames(lmer.theta, sub(".(Intercept)", "", names(lmer.theta), fixed = TRUE))[groups]
  if (all(lmer.theta > 1e-4)) {
    plain <- best.reml(ystar, P, Z, 0, log(lmer.theta))
    check("slope of the plain criterion", max(abs(plain$gradient)), 1e-9)
    check("plain REML: theta against lmer()", max(abs(plain$theta / lmer.theta - 1)), 1e-4)
    check("plain REML: criterion against lmer()", abs(plain$value - REMLcrit(by.lmer)) / 1000, 1e-10)
  } else {                                                # on the boundary: lmer() has the answer
    at.zero <- lmer.theta <= 1e-4
    plain <- list(sigma2 = sigma(by.lmer)^2, theta = replace(lmer.theta, at.zero, 0), value = REMLcrit(by.lmer))
  }
  sigma2 <- penalised$sigma2; theta <- penalised$theta

  # The mixed model equations and the operators A (of y*) and T (of y).
  p <- ncol(P); sizes <- sapply(Z, ncol); r <- sum(sizes)
  ZZ <- do.call(cbind, Z)
  W <- cbind(P, ZZ)
  M <- t(W) %*% W + diag(c(rep(0, p), rep(1 / theta^2, sizes)))
  C <- solve(M)
  A <- C %*% t(W)
  estimate <- as.vector(A %*% ystar)
  pi.hat <- estimate[1:p]; u.hat <- estimate[-(1:p)]
  T <- A %*% (diag(N) - X %*% B)
  J <- rbind(matrix(0, p, r), diag(r))
  G <- sigma2 * rep(theta^2, sizes)                       # the diagonal of G
  error.of <- function(G, sigma2) { E <- T %*% ZZ - J; symmetric(E %*% (G * t(E)) + sigma2 * T %*% t(T)) }
  VarError <- error.of(G, sigma2)
  BZ <- B %*% ZZ
  Vb <- symmetric(BZ %*% (G * t(BZ)) + sigma2 * solve(one$information))
  H <- to.deviations(M.mix)
  beta <- as.vector(H %*% b); names(beta) <- rownames(H)
  VB <- H %*% Vb %*% t(H)
  mixed <- A %*% X
  check("Var(error) against sigma2 C + (A X) V_beta (A X)'",
        max(abs(VarError - sigma2 * C - mixed %*% Vb %*% t(mixed))) / max(abs(VarError)), 1e-10)

  # The own contrast of a set of rows S, on the random effects.
  own.columns <- rep(names(Z) %in% own.terms, sizes)
  O <- ZZ; O[, !own.columns] <- 0                         # each contact's u_unit + u_unit:period + s
  own.contrast <- function(S) {
    reference <- 0
    for (now in unique(q[S])) reference <- reference + mean(q[S] == now) * colMeans(O[q == now, , drop = FALSE])
    colMeans(O[S, , drop = FALSE]) - reference
  }
  ybar <- mean(y)
  periods <- seq_along(levels.of(q))                      # the columns of P that are periods, not raters
  period.of.row <- as.vector(P[, periods, drop = FALSE] %*% pi.hat[periods])
  score <- function(S, within.period) {
    L <- own.contrast(S)
    own <- sum(L * u.hat)
    full <- c(rep(0, p), L)
    variance <- as.numeric(t(full) %*% VarError %*% full)
    prior <- sum(L^2 * G)
    list(n = length(S), raw = mean(y[S]), adjusted = mean(y[S]) - sum(colMeans(X[S, , drop = FALSE]) * b), own = own,
         fair = ybar + own + if (within.period) period.of.row[S[1]] - mean(period.of.row) else 0,
         error = sqrt(variance), prior = prior, reliability = max(0, 1 - variance / prior))
  }

  # Why: every contact's parts, S against R.
  rater.effect <- if (is.null(rater)) NULL
    else if (rater.fixed) setNames(as.vector(sum.to.zero %*% pi.hat[-periods]), levels.of(data[[rater]]))
    else setNames(u.hat[rep(names(Z) == rater, sizes)], levels.of(data[[rater]]))
  if (!is.null(rater)) check("the raters' effects add to 0", abs(sum(rater.effect)), 1e-10)
  rater.error <- if (is.null(rater)) NULL else {          # of each rater's effect less the mean of all raters'
    at <- if (rater.fixed) (1:p)[-periods] else p + which(rep(names(Z) == rater, sizes))
    R <- length(rater.effect)
    H <- (diag(R) - 1 / R) %*% (if (rater.fixed) sum.to.zero else diag(R))
    setNames(sqrt(diag(H %*% VarError[at, at, drop = FALSE] %*% t(H))), levels.of(data[[rater]]))
  }
  own.row <- as.vector(O %*% u.hat)
  parts <- lapply(mix, function(f) as.vector(indicator(M.mix[[f]]) %*% beta[paste0(f, "=", levels.of(M.mix[[f]]))]))
  names(parts) <- paste("MIX", mix)
  if (several) parts[["PERIOD"]] <- period.of.row
  if (!is.null(rater)) parts[["RATER"]] <- as.vector(rater.effect[data[[rater]]])
  parts[["OWN"]] <- own.row
  constant <- if (several) 0 else pi.hat[1]
  parts[["CHANCE"]] <- y - Reduce(`+`, parts) - constant
  check("chance is the residual of step 2", max(abs(parts$CHANCE - (ystar - as.vector(W %*% estimate)))), 1e-9)
  why <- function(S, R) {
    found <- sapply(parts, function(x) mean(x[S]) - mean(x[R]))
    check("the parts add to the gap", abs(sum(found) - (mean(y[S]) - mean(y[R]))), 1e-10)
    c(found, gap = mean(y[S]) - mean(y[R]))
  }

  # Items: the same operators on each item; its own components only for its interval.
  item.fits <- lapply(items, function(i) {
    yi <- data[[i]]
    bi <- as.vector(B %*% yi)
    yi.star <- yi - as.vector(X %*% bi)
    fit <- best.reml(yi.star, P, Z, 1)
    check(paste("slope of the penalised criterion of item", i), max(abs(fit$gradient)), 1e-9)
    list(b = bi, u = as.vector(A %*% yi.star)[-(1:p)], fit = fit,
         VarError = error.of(fit$sigma2 * rep(fit$theta^2, sizes), fit$sigma2))
  })
  names(item.fits) <- items
  item.of <- function(S, R) {
    L <- own.contrast(S)
    full <- c(rep(0, p), L)
    x <- colMeans(X[S, , drop = FALSE]) - colMeans(X[R, , drop = FALSE])
    lapply(item.fits, function(f)
      list(own = sum(L * f$u), error = sqrt(as.numeric(t(full) %*% f$VarError %*% full)), mix = sum(x * f$b)))
  }

  # The error of own if unit (or cell) S had k times its contacts, all else as it is, V_beta included.
  error.at <- function(S, k) {
    weight <- replace(rep(1, N), S, k)
    Ck <- solve(t(W) %*% (weight * W) + diag(c(rep(0, p), rep(1 / theta^2, sizes))))
    full <- c(rep(0, p), own.contrast(S))
    lk <- full %*% Ck
    lAX <- lk %*% (t(W) %*% (weight * X))
    as.numeric(sigma2 * lk %*% full + lAX %*% Vb %*% t(lAX))
  }

  # Change of the rows S: a fixed column for them, by generalised least squares on the rows; each cell of the rows
  # `apart` has a column of its own. The variances, of the outcome or of the item, are penalised REML with a column
  # for each of all these cells; with `common`, with the one column of S.
  change <- function(S, apart = integer(0), item = NULL, common = FALSE) {
    values <- if (is.null(item)) y else data[[item]]
    columns <- function(rows) if (length(rows)) sapply(unique(cell[rows]), function(k) as.numeric(cell == k))
    K <- cbind(columns(apart), as.numeric(seq_len(N) %in% S))
    check("step 1 annihilates the columns of a change", max(abs(B %*% K)), 1e-9)
    values.star <- values - as.vector(X %*% (B %*% values))
    fit <- best.reml(values.star, cbind(P, if (common) K else columns(c(S, apart))), Z, 1)
    check("slope of the penalised criterion of a change", max(abs(fit$gradient)), 1e-9)
    V <- fit$sigma2 * (diag(N) + Reduce(`+`, Map(function(z, t) t^2 * tcrossprod(z), Z, fit$theta)))
    Vi <- solve(V)
    F <- cbind(P, K)
    covariance <- solve(t(F) %*% Vi %*% F)
    operator <- (covariance %*% t(F) %*% Vi)[ncol(F), ]
    all <- operator - as.vector(operator %*% X) %*% B     # of y, both steps
    error <- as.numeric(all %*% V %*% t(all))
    G.own <- fit$sigma2 * rep(fit$theta^2, sizes)
    Vb.own <- symmetric(BZ %*% (G.own * t(BZ)) + fit$sigma2 * solve(one$information))
    short <- covariance[ncol(F), ncol(F)] + as.numeric(operator %*% X %*% Vb.own %*% t(X) %*% operator)
    check("error of a change: both forms", abs(short / error - 1), 1e-9)
    list(gamma = as.numeric(all %*% values), error = sqrt(error))
  }
  list(y = y, unit = d, period = q, mean = ybar, change = change, beta = beta, VB = VB, penalised = penalised, plain = plain,
       terms = names(Z), sizes = sizes, p = p, sigma2 = sigma2, G = G, T = T, ZZ = ZZ,
       period.effect = tapply(period.of.row, q, mean) - mean(period.of.row), rater = rater, rater.effect = rater.effect,
       rater.error = rater.error, rater.n = if (!is.null(rater)) table(data[[rater]]),
       score = score, why = why, item.fits = item.fits, item.of = item.of, error.at = error.at,
       own.contrast = own.contrast)
}

# Comparability of unit d by the information of the other units on its levels.
comparability <- function(data, unit, mix) {
  units <- levels.of(data[[unit]])
  sapply(units, function(d) min(sapply(mix, function(f) {
    n <- table(factor(data[[unit]], units), data[[f]])
    I <- n * (rowSums(n) - n) / rowSums(n)
    smaller <- pmin(n, rowSums(n) - n)
    others <- units != d
    supported <- colSums(I[others, ])^2 / colSums(I[others, ]^2) >= 2 & colSums(smaller[others, ] >= 10) >= 2
    sum(n[d, supported]) / sum(n[d, ])
  })))
}

# ------------------------------------------------------------------------------------------------ output

digits <- function(x) formatC(x, digits = 15, format = "g", width = 1)
rows <- list()
add <- function(scenario, quantity, unit = "", period = "", name = "", value, tolerance, kind = "abs")
  rows[[length(rows) + 1]] <<- data.frame(scenario, quantity, unit, period, name,
                                          value = if (is.character(value)) value else digits(value),
                                          tolerance = if (kind == "same") "" else digits(signif(tolerance, 3)), kind)

# Tolerances: closed forms 1e-9; what depends on the variance components (found by each program's own
# optimiser) 1e-3 relative for the components and 1e-3 points for scores and errors.
points <- 1e-3

# How many contacts unit (or cell) S needs for reliability 0.7, the same staff, raters and shares kept.
# lasting: error variance of own with a million times S's contacts. before: the same before shrinkage,
# V prior / (prior - V). true: by root finding on k, everything recomputed.
# formula: sigma^2 / (prior (1 - rho) / rho - before).
# two-point: the same with the noise per contact read off today's error, n (before today - before at the end).
calls <- function(f, S, rho = 0.7) {
  n <- length(S); prior <- sum(f$own.contrast(S)^2 * f$G)
  before.of <- function(V) if (V < prior) V * prior / (prior - V) else Inf
  now <- f$error.at(S, 1); lasting <- f$error.at(S, 1e6)
  limit <- prior * (1 - rho) / rho
  per <- function(noise) if (before.of(lasting) < limit) noise / (limit - before.of(lasting)) else Inf
  short <- function(log.k) 1 - f$error.at(S, exp(log.k)) / prior - rho
  true <- if (1 - lasting / prior <= rho) Inf else n * exp(uniroot(short, c(-12, 14), tol = 1e-10)$root)
  list(prior = prior, now = now, lasting = lasting, before = before.of(lasting), true = true, formula = per(f$sigma2),
       two.point = per(n * (before.of(now) - before.of(lasting))),
       with.lasting = if (lasting < limit) f$sigma2 / (limit - lasting) else Inf)
}

tier.of <- function(own, error, reliability, comparable, tau, delta = 1) {
  typical <- pnorm((tau - own) / error) - pnorm((-tau - own) / error)
  if (comparable < 0.8) "NOT_COMPARABLE"
  else if (reliability < 0.7) "CANNOT_TELL"
  else if (own - 1.96 * error > delta) "ABOVE"
  else if (own + 1.96 * error < -delta) "BELOW"
  else if (typical >= 0.8) "TYPICAL" else "CANNOT_TELL"
}
# The tier, or NULL where another optimiser's last digits could change it.
tier <- function(s, comparable, tau) {
  near <- expand.grid(a = c(-1, 0, 1), b = c(-1, 0, 1), c = c(-1, 0, 1), d = c(-1, 0, 1)) * points
  all <- apply(near, 1, function(e) tier.of(s$own + e[1], s$error + e[2], s$reliability + e[3], comparable, tau + e[4]))
  if (length(unique(all)) == 1) all[[1]]
}

several.periods <- function(f) length(unique(f$period)) > 1

write.scores <- function(scenario, f, data, unit, mix, why.of, items = FALSE) {
  for (k in seq_along(f$beta)) {
    add(scenario, "beta", name = names(f$beta)[k], value = f$beta[[k]], tolerance = 1e-9)
    for (l in k:length(f$beta)) {
      add(scenario, "beta-covariance", name = paste0(names(f$beta)[k], "|", names(f$beta)[l]), value = f$VB[k, l],
          tolerance = 2e-3 * sqrt(f$VB[k, k] * f$VB[l, l]))
    }
  }
  add(scenario, "mean", value = f$mean, tolerance = 1e-9)
  for (form in c("penalised", "plain")) {
    v <- f[[form]]; suffix <- if (form == "plain") "-reml" else ""
    add(scenario, paste0("criterion", suffix), value = v$value, tolerance = 1e-5)
    add(scenario, paste0("residual", suffix), value = v$sigma2, tolerance = 1e-3, kind = "rel")
    for (k in seq_along(f$terms)) {
      zero <- v$theta[[k]] == 0
      add(scenario, paste0("component", suffix), name = f$terms[k], value = v$sigma2 * v$theta[[k]]^2,
          tolerance = if (zero) 1e-5 * v$sigma2 else 1e-3, kind = if (zero) "abs" else "rel")
    }
  }
  if (several.periods(f)) for (q in names(f$period.effect)) {
    add(scenario, "period-effect", period = q, value = f$period.effect[[q]], tolerance = points)
  }
  for (r in names(f$rater.effect)) {
    add(scenario, "rater-effect", name = paste0(f$rater, "=", r), value = f$rater.effect[[r]], tolerance = points)
    add(scenario, "rater-error", name = paste0(f$rater, "=", r), value = f$rater.error[[r]], tolerance = points)
    add(scenario, "rater-n", name = paste0(f$rater, "=", r), value = f$rater.n[[r]], tolerance = 0)
  }

  comparable <- comparability(data, unit, mix)
  contacts <- function(d, q) list(unit = d, period = q, S = which(f$unit == d & (q == "" | f$period == q)))
  sets <- lapply(levels.of(f$unit), contacts, "")
  cells <- if (several.periods(f)) expand.grid(q = levels.of(f$period), d = levels.of(f$unit), stringsAsFactors = FALSE)
  sets <- c(sets, Map(contacts, cells$d, cells$q))
  scores <- lapply(sets, function(s) f$score(s$S, s$period != ""))
  for (kind in c(FALSE, TRUE)) {
    which.rows <- which(sapply(sets, function(s) s$period != "") == kind)
    if (!length(which.rows)) next
    tau <- sqrt(mean(sapply(scores[which.rows], `[[`, "prior")))
    add(scenario, "tau", name = if (kind) "unit and period" else "unit", value = tau, tolerance = points)
    for (i in which.rows) {
      s <- scores[[i]]; at <- sets[[i]]
      put <- function(quantity, value, tolerance, kind = "abs")
        add(scenario, quantity, at$unit, at$period, "", value, tolerance, kind)
      put("n", s$n, 0)
      put("raw", s$raw, 1e-9); put("adjusted", s$adjusted, 1e-9)
      put("own", s$own, points); put("fair", s$fair, points); put("error", s$error, points)
      put("prior", s$prior, 2e-3, "rel"); put("reliability", s$reliability, 1e-3)
      named <- tier(s, comparable[[at$unit]], tau)
      if (!is.null(named)) put("tier", named, 0, "same")
      else cat("  tier left out, too close to a border:", at$unit, at$period, "\n")
      x <- calls(f, at$S)
      put("lasting", x$lasting, 3e-3, "rel"); put("calls-true", x$true, 5e-3, "rel")
      put("calls-formula", x$formula, 5e-3, "rel"); put("calls-two-point", x$two.point, 5e-3, "rel")
      if (!kind) put("comparability", comparable[[at$unit]], 1e-9)
    }
  }
  for (w in why.of) {
    S <- contacts(w[1], w[2])$S
    R <- if (w[2] == "") seq_along(f$y) else which(f$period == w[2])
    found <- f$why(S, R)
    for (k in names(found)) {
      closed <- k == "gap" || startsWith(k, "MIX")
      add(scenario, "why", w[1], w[2], k, found[[k]], if (closed) 1e-9 else points)
    }
    if (several.periods(f) && w[2] == "") {
      own <- f$score(S, FALSE)$own
      add(scenario, "why-centred", w[1], w[2], "PERIOD", found[["PERIOD"]] + found[["OWN"]] - own, points)
      add(scenario, "why-centred", w[1], w[2], "OWN", own, points)
    }
    if (items) {
      split <- f$item.of(S, R)
      own <- f$score(S, w[2] != "")$own
      check("own is the sum over items", abs(sum(sapply(split, `[[`, "own")) - own), 1e-10)
      mix.total <- sum(found[startsWith(names(found), "MIX")])
      check("mix is the sum over items", abs(sum(sapply(split, `[[`, "mix")) - mix.total), 1e-10)
      for (i in names(split)) {
        add(scenario, "item-own", w[1], w[2], i, split[[i]]$own, points)
        add(scenario, "item-own-error", w[1], w[2], i, split[[i]]$error, points)
        add(scenario, "item-mix", w[1], w[2], i, split[[i]]$mix, 1e-9)
      }
    }
  }
  for (i in names(f$item.fits)) {
    v <- f$item.fits[[i]]$fit
    add(scenario, "item-residual", name = i, value = v$sigma2, tolerance = 1e-3, kind = "rel")
    for (k in seq_along(f$terms)) {
      add(scenario, "item-component", name = paste0(i, " ", f$terms[k]), value = v$sigma2 * v$theta[k]^2,
          tolerance = 1e-3, kind = "rel")
    }
  }
}

# The effect of something that these units run from these periods on, as one fixed column.
write.effect <- function(scenario, f, from, item = NULL) {
  S <- which(mapply(function(d, q) d %in% names(from) && q >= from[[d]], f$unit, f$period))
  found <- f$change(S, item = item, common = TRUE)
  name <- if (is.null(item)) "" else paste0("item=", item)
  add(scenario, "effect", paste(names(from), collapse = "+"), paste(from, collapse = "+"), name, found$gamma, points)
  add(scenario, "effect-error", paste(names(from), collapse = "+"), paste(from, collapse = "+"), name, found$error,
      points)
}

# Changes: of these units together in these periods together, the others apart.
write.changes <- function(scenario, f, units, periods, others = character(0), item = NULL) {
  last <- f$period %in% periods
  found <- f$change(which(last & f$unit %in% units), which(last & f$unit %in% others), item)
  name <- paste(c(if (length(others)) paste0("apart=", paste(others, collapse = "+")),
                  if (!is.null(item)) paste0("item=", item)), collapse = ";")
  at <- list(paste(units, collapse = "+"), paste(periods, collapse = "+"))
  add(scenario, "change", at[[1]], at[[2]], name, found$gamma, points)
  add(scenario, "change-error", at[[1]], at[[2]], name, found$error, points)
}

cat("full\n")
full <- fair.scores(data, "y", "dept", c("task", "channel"), "quarter", "caller", "staff", c("i1", "i2", "i3"))
write.scores("full", full, data, "dept", c("task", "channel"),
             list(c("d04", ""), c("d08", ""), c("d04", "2025Q2"), c("d11", "2025Q3")), items = TRUE)

now <- "2025Q3"
write.changes("full", full, "d04", now)
write.changes("full", full, "d10", now)
write.changes("full", full, "d04", now, c("d08", "d11"))
write.changes("full", full, c("d04", "d08", "d11"), now)
write.changes("full", full, c("d04", "d08", "d11"), now, c("d01", "d12"))
write.changes("full", full, "d04", now, item = "i2")
write.changes("full", full, c("d04", "d08"), now, "d11", "i1")

write.effect("full", full, c(d04 = "2025Q3", d08 = "2025Q3", d11 = "2025Q3"))
write.effect("full", full, c(d04 = "2025Q3", d08 = "2025Q3", d11 = "2025Q3"), "i2")

cat("unit-only\n")
simple <- fair.scores(data, "y", "dept", c("task", "channel"))
hcahps <- local({                                         # the published formula, by lm() alone
  m <- lm(y ~ task + channel + factor(dept), data)
  mix.columns <- model.matrix(~ task + channel, data)[, -1]
  b <- coef(m)[colnames(mix.columns)]
  sapply(split(seq_len(nrow(data)), data$dept), function(S)
    mean(data$y[S]) - sum(b * (colMeans(mix.columns[S, ]) - colMeans(mix.columns))))
})
ours <- sapply(names(hcahps), function(d) simple$score(which(data$dept == d), FALSE)$adjusted)
check("adjusted against the HCAHPS formula by lm()", max(abs(ours - hcahps)), 1e-9)
write.scores("unit-only", simple, data, "dept", c("task", "channel"), list(c("d04", ""), c("d08", "")))

cat("rater-fixed\n")
fixed.rater <- fair.scores(data, "y", "dept", "task", "quarter", "channel")
write.scores("rater-fixed", fixed.rater, data, "dept", "task", list(c("d04", ""), c("d11", "2025Q3")))

write.changes("rater-fixed", fixed.rater, "d04", now)
write.changes("rater-fixed", fixed.rater, c("d04", "d11"), now, "d05")

cat("halves\n")
# Six periods: the rows of each quarter in turn a, b.
data$half <- paste0(data$quarter, ifelse(ave(seq_along(data$y), data$quarter, FUN = seq_along) %% 2 == 1, "a", "b"))
halves <- fair.scores(data, "y", "dept", c("task", "channel"), "half", "caller", "staff")
write.changes("halves", halves, "d04", "2025Q3b")
write.changes("halves", halves, "d04", c("2025Q3a", "2025Q3b"))
write.changes("halves", halves, c("d03", "d04", "d05"), c("2025Q2b", "2025Q3a", "2025Q3b"), c("d06", "d07"))
write.changes("halves", halves, c("d03", "d04", "d05"), c("2025Q2a", "2025Q2b", "2025Q3a", "2025Q3b"))
write.effect("halves", halves, c(d03 = "2025Q2a", d04 = "2025Q2a", d05 = "2025Q3a", d06 = "2025Q3b"))

# --------------------------------------------------------------------------- a check by brute simulation

# New effects, noise and data, and both steps on them: the error of own varies as the formula says.
simulated <- local({
  set.seed(7)
  of <- c("d04", "d08", "d12")
  L <- sapply(of, function(d) full$own.contrast(which(full$unit == d)))
  mix <- data.frame(task = factor(data$task), channel = factor(data$channel))
  X <- model.matrix(~ task + channel, mix)[, -1]
  F <- model.matrix(~ 0 + factor(paste(data$dept, data$quarter)) + factor(data$caller))
  P <- model.matrix(~ 0 + factor(data$quarter))
  one <- lm.fit(cbind(X, F), matrix(0, nrow(data), 1))$qr
  errors <- do.call(cbind, lapply(1:16, function(batch) {
    U <- matrix(rnorm(length(full$G) * 2500), length(full$G)) * sqrt(full$G)
    Y <- as.vector(P %*% c(70, 72, 75)) + as.vector(X %*% c(-3, -7, 1, 2)) + full$ZZ %*% U +
      matrix(rnorm(length(full$y) * 2500), length(full$y)) * sqrt(full$sigma2)
    Y.star <- Y - X %*% qr.coef(one, Y)[1:4, ]
    W <- cbind(P, full$ZZ)
    estimate <- solve(crossprod(W) + diag(c(0, 0, 0, full$sigma2 / full$G)), crossprod(W, Y.star))
    t(L) %*% (estimate[-(1:3), ] - U)
  }))
  apply(errors, 1, sd) / sapply(of, function(d) full$score(which(full$unit == d), FALSE)$error) - 1
})
print(simulated)
check("simulated error of own against the formula (relative)", max(abs(simulated)), 0.015)

# ------------------------------------------------------------------------------------ the lasting error

# How the error of own falls when a unit's contacts are multiplied by k; calls for reliability 0.7 and 0.9.
if (length(arguments) > 1) {
  study <- function(f, label, S) for (rho in c(0.7, 0.9)) {
    x <- calls(f, S, rho)
    V <- sapply(c(1, 10, 1e3, 1e4, 1e5), function(k) f$error.at(S, k))
    cat(sprintf("%-14s rho %.1f n %3d prior %7.4f", label, rho, length(S), x$prior),
        " V at 1, 10, 1e3, 1e4, 1e5, 1e6:", sprintf("%.5f", c(V, x$lasting)), sprintf(" before %7.5f", x$before),
        sprintf(" n true %8.2f  formula %8.2f  two-point %8.2f", x$true, x$formula, x$two.point),
        sprintf(" with V as c %8.2f\n", x$with.lasting))
  }
  for (d in c("d01", "d08", "d12")) {
    study(full, d, which(full$unit == d))
    for (q in levels.of(full$period)) study(full, paste(d, q), which(full$unit == d & full$period == q))
    study(simple, paste("unit-only", d), which(simple$unit == d))
  }
}

con <- file(file.path(folder, "fair-scores.csv"), "wb")
table <- do.call(rbind, rows)
writeLines(c(paste("#", c(
  "Reference answers for the score pipeline on crossed.csv: step 1 (mix coefficients), step 2 (mixed model on y*),",
  "own, fair, error, reliability, why, items.",
  sprintf("R %s.%s with base matrices only (src/test/r/fair-scores.R), checked against lm(), lme4 %s and a simulation.",
          R.version$major, R.version$minor, packageDescription("lme4")$Version),
  "full         unit dept, period quarter, mix task and channel, rater caller (random), staff staff, items i1 i2 i3",
  "unit-only    unit dept, mix task and channel; adjusted is the HCAHPS formula, lm(y ~ task + channel + factor(dept))",
  "rater-fixed  unit dept, period quarter, mix task, rater channel (2 levels: fixed, sum to zero), no staff",
  "Outcome y in points (0-100). unit rows have no period. name: factor=level, part of why, item, or component.",
  "criterion: -2 REML log likelihood of y* (one 0/1 column per period) - 2 sum of log theta, theta = sigma_k / sigma;",
  "  the test is ours <= value + tolerance. component, residual: at that optimum; ...-reml: plain REML of y*.",
  "beta: deviations from the average contact; beta-covariance: V_beta of the same, upper triangle.",
  "rater-error: SD of the error of rater-effect less the mean of all raters', by the full formula; rater-n: contacts.",
  "period-effect: minus its mean over contacts. prior: LGL'. error: SD of the error of own, by the full formula.",
  "tau: square root of the mean of LGL' over rows of that kind. tier: smallest difference that matters 1 point;",
  "  left out where it is within the tolerance of a border.",
  "lasting: error variance of own with the unit's (the cell's) contacts multiplied by 1e6, its shares, the contrast",
  "  and V_beta kept. calls-true: n at which the reliability is 0.7, by multiplying the contacts likewise.",
  "  calls-formula: sigma^2 / (prior (1 - 0.7) / 0.7 - c), c = lasting prior / (prior - lasting): the lasting error",
  "  before shrinkage. calls-two-point: n (c_now - c) in the place of sigma^2, c_now made alike of today's error",
  "  variance. The last two approximate calls-true.",
  "why: against all contacts (unit) or all contacts of the period (unit and period); gap = the sum of the parts.",
  "why-centred: the same with OWN = own, centred period by period, the difference in PERIOD.",
  "change, change-error: units and periods joined by +, as one fixed column; apart=: units whose cells of these",
  "  periods have columns of their own; item=: of that item. Variances: penalised REML with a column for each of these",
  "  cells. effect, effect-error: of units from these periods on (in that order), as one fixed column, also in the",
  "  penalised REML. Scenario halves: like full,",
  "  without items, periods of half a quarter (the rows of each quarter in turn a, b).",
  "item-own-error: operators of the total, components of the item. kind: abs or rel tolerance; same = equal text.")),
  paste(names(table), collapse = ",")), con)
writeLines(do.call(paste, c(lapply(table, as.character), sep = ",")), con)
close(con)
cat("written:", nrow(table), "answers\n")
